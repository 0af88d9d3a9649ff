import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass } from "../check";
import { isAtLeast } from "../version";

/** What package.json asks for, `>=` left out. */
function minimumVersion(): string {
  const { engines } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as {
    readonly engines: { readonly node: string };
  };
  return engines.node.replace(/^>=/, "");
}

export const nodeVersion: DoctorCheck = {
  id: "node",
  refusal: EXIT.usage,
  title: "Node.js is new enough",
  examine: ({ nodeVersion: version }) => {
    const minimum = minimumVersion();
    return isAtLeast(version, minimum)
      ? pass(`Node.js ${version}`)
      : fail(`Node.js ${version}; needed: ${minimum} or newer`, `Install Node.js ${minimum} or newer: nvm install 20`);
  },
};
