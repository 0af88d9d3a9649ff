import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Version of this project, from its package.json. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}
