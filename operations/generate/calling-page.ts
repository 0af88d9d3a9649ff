import { ANSWER_HEADERS } from "../../contract/endpoint/api/answer-headers";
import { OPERATIONS } from "../../contract/endpoint/api/operations";
import { PROBLEMS, type ProblemSpec } from "../../contract/endpoint/problems";
import { OPERATION_SCOPES, ROUTES } from "../../contract/endpoint/routes";
import { TOKEN_REQUEST_SCHEMA } from "../../contract/endpoint/token-request-schema";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const retryText = ({ retryable, retryAfterSeconds }: ProblemSpec): string => {
  if (!retryable) return "no";
  return retryAfterSeconds === undefined ? "yes" : `yes, after ${retryAfterSeconds} s or more`;
};

/** A row for each operation. The statuses that any request may have are left out. */
const operationRows = (): string[][] =>
  Object.entries(ROUTES).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, name]) => {
      const { summary, answer, problems } = OPERATIONS[name];
      const statuses = [...new Set(problems.map((problem): number => PROBLEMS[problem].status))].sort((a, b) => a - b);
      const scope = (OPERATION_SCOPES as Readonly<Record<string, string>>)[name];
      return [
        code(`${method} ${path}`),
        summary,
        scope === undefined ? "none" : code(scope),
        String(answer.status),
        statuses.join(", "),
      ];
    }),
  );

/** The generated parts of docs/calling.md: the members of a request's body, the operations,
 * the headers of answers, and every problem by its code. */
export const callingPage = (): PageParts => {
  const { properties = {}, required = [] } = TOKEN_REQUEST_SCHEMA;
  return {
    members: table(
      ["Member", "Most characters", "Meaning"],
      Object.entries(properties).map(([name, schema]) => {
        const { maxLength = "", description = "" } = schema || {};
        return [required.includes(name) ? `${code(name)} (**required**)` : code(name), String(maxLength), description];
      }),
    ),
    operations: table(["Operation", "What it does", "Scope of the key", "Answer", "Problems"], operationRows()),
    headers: table(
      ["Header of an answer", "Meaning", "Example"],
      Object.entries(ANSWER_HEADERS).map(([name, { description, example }]) => [
        code(name),
        description,
        code(example),
      ]),
    ),
    problems: table(
      ["Status", "Code", "Title", "Retry"],
      Object.entries(PROBLEMS).map(([name, spec]: [string, ProblemSpec]) => [
        String(spec.status),
        code(name),
        spec.title,
        retryText(spec),
      ]),
    ),
  };
};
