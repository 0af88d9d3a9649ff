import { lazyValidator } from "../../lib/lazy-validator";

interface Named {
  readonly name: string;
}

const NAMED = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };

describe("a lazy validator", () => {
  it("says what each call found, all of it", () => {
    const validate = lazyValidator<Named>({ ...NAMED, additionalProperties: false });
    expect([validate({ name: "HK" }), validate.errors]).toEqual([true, null]);
    expect(validate({ nam: 1 })).toBe(false);
    expect(validate.errors?.map(({ keyword }) => keyword).sort()).toEqual(["additionalProperties", "required"]);
    expect([validate({ name: "ML" }), validate.errors]).toEqual([true, null]);
  });

  it("compiles its schema when it is first called, once", () => {
    const reads: string[] = [];
    const schema = new Proxy(NAMED, {
      get: (target, key, receiver) => {
        reads.push(String(key));
        return Reflect.get(target, key, receiver);
      },
    });
    const validate = lazyValidator<Named>(schema);
    expect(reads).toEqual([]);
    validate({ name: "HK" });
    const compiled = reads.length;
    expect(compiled).toBeGreaterThan(0);
    validate({ name: "ML" });
    expect(reads).toHaveLength(compiled);
  });

  it("refuses a schema with a keyword that ajv does not know", () => {
    expect(() => lazyValidator({ type: "object", propreties: {} })({})).toThrow('unknown keyword: "propreties"');
  });
});
