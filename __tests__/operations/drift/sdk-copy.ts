import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { INSTALLED_SDK } from "../../../sdk/model-text";
import { temporaryFolder } from "../../helpers/temporary-folder";

const FACEID = join("tencentcloud", "faceid", "v20180301");

/** A copy of what the installed SDK says of faceid, in which texts are replaced; each must be there. */
export function sdkCopy(replacements: readonly (readonly [from: string, to: string])[] = []): string {
  const folder = temporaryFolder();
  for (const file of ["package.json", join(FACEID, "models.js"), join(FACEID, "faceid_client.js")]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(INSTALLED_SDK, file)));
  }
  const models = join(folder, FACEID, "models.js");
  // Of the file, only the request and the response of the action: other classes have fields of the same name.
  const text = replacements.reduce(
    (rest, [from, to]) => {
      const start = rest.indexOf("class ApplySdkVerificationTokenRe");
      if (!rest.includes(from, start)) throw new Error(`the SDK's text does not hold ${from}`);
      return rest.slice(0, start) + rest.slice(start).replace(from, to);
    },
    readFileSync(models, "utf8"),
  );
  writeFileSync(models, text);
  return folder;
}
