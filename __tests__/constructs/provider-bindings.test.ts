import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../lib/user-error";
import { requireProviderBindings } from "../../provider/bindings";
import { temporaryFolder } from "../helpers/temporary-folder";

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("requireProviderBindings", () => {
  it("is content with bindings of the schema as it is", () => {
    expect(() => requireProviderBindings()).not.toThrow();
  });

  it("says how to generate bindings that an install without scripts did not make", () => {
    const error = thrownBy(() => requireProviderBindings(join(temporaryFolder(), "stamp.json")));
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: "The bindings of the Terraform provider in provider/lib were not generated on install.",
      fix: "Run `npm run generate -w provider`.",
      exitCode: 2,
    });
  });

  it("notices bindings of an older schema", () => {
    const stamp = join(temporaryFolder(), "stamp.json");
    writeFileSync(stamp, JSON.stringify({ schema: "0".repeat(64) }));
    expect(() => requireProviderBindings(stamp)).toThrow("provider/lib are older than provider/schema.json");
  });
});
