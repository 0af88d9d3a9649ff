import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencies as ofProject } from "../../package.json";
import { dependencies } from "../package.json";

const ROOT = join(__dirname, "..");

/** The packages that its source imports, by name. */
const imported = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("__tests__"))
  .flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/from "(?!\.|node:)([^"]+)"/g)])
  .map(([, specifier = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]);

it("the package depends on what it imports, at the versions of the project", () => {
  expect(Object.keys(dependencies).sort()).toEqual([...new Set(imported)].sort());
  expect(ofProject).toMatchObject(dependencies);
});
