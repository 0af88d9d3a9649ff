import { Ids } from "../../core/ids";

/** The ids of named resources, created in the given order. */
const makeIds = (names: readonly string[]): Record<string, readonly (string | number)[]> => {
  const ids = new Ids();
  return Object.fromEntries(
    names.map((name) => [name, [ids.uuid("topic", name), ids.number("role", name), ids.text("function", 8, name)]]),
  );
};

describe("Ids", () => {
  it("gives a resource the same id whatever was created before it", () => {
    expect(makeIds(["requests", "checks"])).toEqual(makeIds(["checks", "requests"]));
  });

  it("gives a resource that is created again an id of its own", () => {
    const ids = new Ids();
    expect(ids.uuid("topic", "requests")).not.toBe(ids.uuid("topic", "requests"));
  });

  it("tells kinds and names apart", () => {
    const ids = new Ids();
    const made = [ids.uuid("topic", "a"), ids.uuid("topic", "b"), ids.uuid("logset", "a"), ids.uuid("topic")];
    expect(new Set(made).size).toBe(made.length);
  });

  it("makes numbers that JSON keeps", () => {
    expect(Number.isSafeInteger(new Ids().number("policy", "tokens"))).toBe(true);
  });
});
