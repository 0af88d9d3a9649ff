/** JSON type of a field. */
export type FieldType = "string" | "number" | "boolean";

/** Fields by their path in a response; `[]` stands for every item of a list, which must have one at least. */
export type Fields = Readonly<Record<string, FieldType>>;

/** The paths at which a response has no value of the declared type. */
export function missingFields(response: unknown, fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([path, type]) => {
      const values = valuesAt(response, path.split("."));
      return values.length === 0 || values.some((value) => typeof value !== type);
    })
    .map(([path]) => path);
}

/** A copy of a response without the field at a path. */
export function without(response: unknown, path: string): unknown {
  const copy: unknown = structuredClone(response);
  const steps = path.split(".");
  const last = steps.at(-1) ?? "";
  for (const owner of valuesAt(copy, steps.slice(0, -1))) delete (owner as Record<string, unknown>)[last];
  return copy;
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (typeof value !== "object" || value === null) return [undefined];
  const name = step.replace(/\[\]$/, "");
  const next = (value as Record<string, unknown>)[name];
  if (name === step) return valuesAt(next, rest);
  return Array.isArray(next) && next.length > 0 ? next.flatMap((item: unknown) => valuesAt(item, rest)) : [undefined];
}

/**
 * Declares the tests of the responses that the Terraform provider reads: all of its fields are there, and none could go
 * unnoticed.
 *
 * @param read the fields by action
 * @param answer the response to a request for the action
 */
export function describeProviderFields(
  read: Readonly<Record<string, Fields>>,
  answer: (action: string) => Promise<unknown>,
): void {
  describe.each(Object.entries(read))("%s", (action, fields) => {
    it("answers every field that the provider reads", async () => {
      expect(missingFields(await answer(action), fields)).toEqual([]);
    });

    it.each(Object.keys(fields))("would be found out without %s", async (path) => {
      expect(missingFields(without(await answer(action), path), fields)).toContain(path);
    });
  });
}
