import { ByteBudget } from "../../../functions/tokens/byte-budget";

describe("a budget of bytes", () => {
  it("holds as many as it says, to the last byte", () => {
    const budget = new ByteBudget(10);
    expect(budget.tryTake(4)).toBeDefined();
    expect(budget.tryTake(7)).toBeUndefined();
    expect(budget.tryTake(6)).toBeDefined();
    expect(budget.tryTake(1)).toBeUndefined();
  });

  it("gets back what was taken once, however often it is told", () => {
    const budget = new ByteBudget(10);
    const giveBack = budget.tryTake(4);
    budget.tryTake(6);
    giveBack?.();
    giveBack?.();
    expect(budget.tryTake(5)).toBeUndefined();
    expect(budget.tryTake(4)).toBeDefined();
  });
});
