import document from "../../../contract/generated/openapi.json";
import { compareDocuments } from "../../../operations/api-changes/compare-documents";
import { ADDITIVE, BREAKING, type Change, type Document, issued, schemas, tokens } from "./planted-changes";

/** The document with a change, and the one it is held against. */
function changed([what, change]: Change): readonly [before: Document, after: Document] {
  const [before, after] = [structuredClone(document), structuredClone(document)] as Document[];
  // To be made required, it must not have been.
  if (what === "a body becomes required") tokens(before).requestBody.required = false;
  change(after);
  return [before, after];
}

it("plants forty changes that break callers", () => {
  expect(BREAKING.length).toBeGreaterThanOrEqual(40);
});

it("finds no change in the same document", () => {
  expect(compareDocuments(document, structuredClone(document))).toEqual([]);
});

describe("breaks callers:", () => {
  it.each(BREAKING)("%s", (what, change, told) => {
    const [before, after] = changed([what, change]);
    const breaking = compareDocuments(before, after).filter((one) => one.breaking);
    expect(breaking.map((one) => `${one.at} ${one.what}`).join("\n")).toContain(told);
  });
});

describe("breaks nobody:", () => {
  it.each(ADDITIVE)("%s", (...change) => {
    const [before, after] = changed(change);
    expect(compareDocuments(before, after).filter((one) => one.breaking)).toEqual([]);
  });
});

it("tells a change of what many answers have at each of them", () => {
  const [before, after] = changed(["", (one) => delete schemas(one).ProblemBody.properties.retryable]);
  const places = compareDocuments(before, after).map(({ at }) => at);
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBeGreaterThan(Object.keys(document.components.responses).length);
});

it("follows schemas that refer to themselves", () => {
  const [before, after] = [structuredClone(document), structuredClone(document)] as Document[];
  for (const one of [before, after]) issued(one).properties.next = { $ref: "#/components/schemas/IssuedToken" };
  delete issued(after).properties.profile;
  expect(compareDocuments(before, after).map(({ at }) => at)).toContain("POST /v1/tokens 201 body/profile");
});

it("does not take a document whose references lead nowhere", () => {
  const [, after] = changed(["", (one) => delete schemas(one).IssuedToken]);
  expect(() => compareDocuments(document, after)).toThrow("#/components/schemas/IssuedToken leads nowhere");
});
