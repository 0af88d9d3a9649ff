import { join } from "node:path";
import { defaultProfiles } from "../../contract/endpoint/profiles";
import { contractAt } from "../../contract/vendor/revisions";
import { PROJECT_ROOT } from "../../lib/project-root";
import { environmentValidators } from "../../operations/package/environment-validators";

type Validators = Pick<
  typeof import("../../environments/schema-validators"),
  "profileValidators" | "validateEnvironment"
>;
type Validate = Validators["validateEnvironment"];

// By its path, for by its name all other tests get what is compiled ahead.
const { profileValidators, validateEnvironment } = jest.requireActual<Validators>(
  join(PROJECT_ROOT, "environments", "schema-validators.ts"),
);

const compiled = {} as Validators;
beforeAll(() => {
  new Function("exports", "require", environmentValidators())(compiled, require);
});

/** What a validator finds, but where in its schema, which has another name. */
const found = (validate: Validate | Validators["profileValidators"][string] | undefined, data: unknown) =>
  validate?.(data) ? "valid" : validate?.errors?.map(({ schemaPath: _, ...error }) => error);

test.each([
  ["an environment", { region: "ap-hongkong" }],
  ["no environment", []],
  ["an unknown key", { region: "ap-hongkong", regoin: 1 }],
  ["a missing region and a wrong gateway", { endpoint: { gateway: { kind: "edgeone", planId: "Free" } } }],
  ["values out of bounds", { region: "ap-hongkong", contract: "1999-01-01", function: { memoryMb: 100 } }],
])("the package finds of %s what a clone finds", (_, data) => {
  expect(found(validateEnvironment, data)).toBeDefined();
  expect(found(compiled.validateEnvironment, data)).toEqual(found(validateEnvironment, data));
});

test("the package has the profiles of each revision, and judges them as a clone does", () => {
  expect(Object.keys(compiled.profileValidators)).toEqual(Object.keys(profileValidators));
  for (const [date, validate] of Object.entries(profileValidators)) {
    const profiles = Object.values(defaultProfiles(contractAt(date as never)));
    expect(profiles.length).toBeGreaterThan(10);
    const changed = profiles.flatMap((profile) => [
      profile,
      { ...profile, securityLevel: 1, actionList: "blink" },
      { ...profile, checkMode: 2, sdkVersion: "PLUS", cheapest: true },
    ]);
    for (const profile of changed) {
      expect(found(compiled.profileValidators[date], profile)).toEqual(found(validate, profile));
    }
  }
});
