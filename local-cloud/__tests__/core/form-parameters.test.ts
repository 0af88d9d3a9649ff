import type { JsonSchema } from "../../../lib/json-schema";
import { coerce, readForm, unflatten } from "../../core/form-parameters";

describe("form parameters", () => {
  it("decode percent escapes and plus signs", () => {
    expect(readForm("Extra=a%20b%2Bc+d&Name=%E5%BC%A0")).toEqual({ Extra: "a b+c d", Name: "张" });
  });

  it("refuse a name that is given twice", () => {
    expect(() => readForm("A=1&A=2")).toThrow(expect.objectContaining({ code: "InvalidParameter" }));
  });

  it("rebuild lists and objects from flattened names, in the order of the indexes", () => {
    const form = {
      "Codes.1": "-9102",
      "Codes.0": "-9101",
      "Tags.0.TagKey": "env",
      "Tags.0.TagValue": "dev",
      Name: "x",
    };
    expect(unflatten(form)).toEqual({
      Codes: ["-9101", "-9102"],
      Tags: [{ TagKey: "env", TagValue: "dev" }],
      Name: "x",
    });
  });

  it("keep a list with a gap as an object, so that validation refuses it", () => {
    expect(unflatten({ "Codes.0": "a", "Codes.2": "b" })).toEqual({ Codes: { 0: "a", 2: "b" } });
  });

  it.each([33, 15_000])("refuse a name of %i parts, and never overflow the stack with it", (parts) => {
    expect(() => unflatten({ [Array(parts).fill("0").join(".")]: "1" })).toThrow(
      expect.objectContaining({ code: "InvalidParameter", message: "A parameter's name has more than 32 parts." }),
    );
  });

  it("put a hostile name on the object itself, never on its prototype", () => {
    const rebuilt = unflatten({ "__proto__.polluted": "yes" });
    expect(Object.hasOwn(rebuilt, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each([[{ A: "1", "A.0": "2" }], [{ "A.0": "2", A: "1" }]])(
    "refuse a name that is a value and a group: %j",
    (form) => {
      expect(() => unflatten(form)).toThrow(expect.objectContaining({ code: "InvalidParameter" }));
    },
  );

  it("take the types of the schema, and leave text that does not read as its type", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: {
        Mode: { type: "integer" },
        Flag: { type: "boolean" },
        Codes: { type: "array", items: { type: "integer" } },
        Extra: { type: "string" },
      },
    };
    expect(coerce({ Mode: "2", Flag: "false", Codes: ["-1", "x"], Extra: "12", Other: "3" }, schema)).toEqual({
      Mode: 2,
      Flag: false,
      Codes: [-1, "x"],
      Extra: "12",
      Other: "3",
    });
    expect(coerce({ Mode: "two", Flag: "yes" }, schema)).toEqual({ Mode: "two", Flag: "yes" });
  });

  it("take numbers, the longest integers that a number holds, and what stands behind a $ref", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: {
        PolicyId: { type: "integer" },
        Weight: { type: "number" },
        Keys: { type: "array", items: { $ref: "#/$defs/Key" } },
      },
      $defs: { Key: { type: "object", properties: { SqlFlag: { type: "boolean" } } } },
    };
    const form = { PolicyId: "1000000000000001", Weight: "0.25", Keys: [{ SqlFlag: "true" }] };
    expect(coerce(form, schema)).toEqual({ PolicyId: 1_000_000_000_000_001, Weight: 0.25, Keys: [{ SqlFlag: true }] });
    const unread = { PolicyId: "9007199254740993", Weight: "1e3" };
    expect(coerce(unread, schema)).toEqual(unread);
  });
});
