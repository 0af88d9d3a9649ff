import { Lazy, TerraformStack, Testing } from "cdktf";
import { NAME_MAX_LENGTH, resourceName } from "../../constructs/private/names";
import { PROJECT } from "../../contract/endpoint/resource-names";
import { UserError } from "../../lib/user-error";
import { temporaryFolder } from "../helpers/temporary-folder";

const scope = new TerraformStack(Testing.app({ outdir: temporaryFolder() }), "test");

describe("resourceName", () => {
  it("joins project, environment and purpose", () => {
    expect(resourceName(scope, { environment: "dev", purpose: "client-keys" })).toBe(`${PROJECT}-dev-client-keys`);
  });

  it("takes a name of exactly the limit and refuses one character more", () => {
    const environment = "a".repeat(NAME_MAX_LENGTH - `${PROJECT}--x`.length);
    expect(resourceName(scope, { environment, purpose: "x" })).toHaveLength(NAME_MAX_LENGTH);
    expect(() => resourceName(scope, { environment: `${environment}a`, purpose: "x" })).toThrow(
      /^test: name: got "ekyc-token-endpoint-a+-x" with 61 characters; allowed: at most 60\.$/,
    );
  });

  it.each(["Dev", "de_v", "-dev", "dev-", "de--v", "", "dév"])("refuses the environment %j", (environment) => {
    expect(() => resourceName(scope, { environment, purpose: "x" })).toThrow(
      `test: name: got "${PROJECT}-${environment}-x"; allowed: words of a-z and 0-9 joined by single hyphens, beginning with a letter.`,
    );
  });

  it("refuses a part that only Terraform knows, because its length and characters cannot be checked", () => {
    const environment = Lazy.stringValue({ produce: () => "dev" });
    expect(() => resourceName(scope, { environment, purpose: "x" })).toThrow(
      "test: environment of a name is known only to Terraform; allowed: text known at synth.",
    );
  });

  it("throws what a person can mend", () => {
    expect(() => resourceName(scope, { environment: "Dev", purpose: "x" })).toThrow(UserError);
  });
});
