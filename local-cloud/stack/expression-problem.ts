/** Why an expression cannot be read or evaluated; does not name the expression, and holds no value of it. */
export class ExpressionProblem extends Error {}
