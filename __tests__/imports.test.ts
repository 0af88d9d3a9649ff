import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(__dirname, "..");
const SDK = "tencentcloud-sdk-nodejs-intl-en";
const BINDINGS = "@cdktf/provider-tencentcloud/";

/** Which folders may import which others; `main.ts` counts as a folder of its own. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  contract: [],
  policies: ["contract"],
  rules: ["contract", "lib", "policies", "provider"],
  environments: ["contract", "lib", "policies"],
  sdk: ["contract", "lib"],
  smoke: ["contract", "lib"],
  handler: ["contract", "lib", "sdk", "smoke"],
  provider: ["lib"],
  constructs: ["contract", "environments", "handler", "lib", "policies", "provider", "rules"],
  "main.ts": ["constructs", "environments", "lib"],
  "local-cloud": ["contract", "lib", "policies"],
  scripts: [
    ...["constructs", "contract", "environments", "handler", "lib", "local-cloud", "main.ts"],
    ...["policies", "provider", "rules", "sdk", "smoke"],
  ],
};

const isSource = (file: string): boolean => /\.ts$/.test(file) && !file.endsWith(".d.ts");

const files = (folder: string): string[] =>
  folder === "main.ts"
    ? [folder]
    : readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => isSource(file) && !(folder === "provider" && file.startsWith("lib/")))
        .map((file) => join(folder, file));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(/(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map((match) =>
    String(match[1]),
  );

/** The folder that a relative import leads to, with `.ts` for main. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const [top = ""] = relative(ROOT, resolve(ROOT, dirname(file), specifier)).split("/");
  return top === "main" ? "main.ts" : top;
}

describe.each(Object.keys(ARROWS))("%s", (folder) => {
  it("imports only what the arrows allow", () => {
    const allowed = [folder, ...(ARROWS[folder] ?? [])];
    const wrong = files(folder).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          const target = targetOf(file, specifier);
          return target !== undefined && !allowed.includes(target);
        })
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(files(folder).length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

it.each([
  [SDK, "sdk"],
  [BINDINGS, "constructs"],
])("only one folder imports %s: %s", (specifier, owner) => {
  const importers = Object.keys(ARROWS).filter((folder) =>
    files(folder).some((file) => importsOf(file).some((imported) => imported.startsWith(specifier))),
  );
  expect(importers).toEqual([owner]);
});

/** The source files that a file imports, by their paths from the root. */
function importedFiles(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => join(dirname(file), specifier))
    .flatMap((path) => [`${path}.ts`, join(path, "index.ts")].filter((one) => existsSync(join(ROOT, one))));
}

it("no files import each other in a circle, types included", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const imported of importedFiles(file)) follow(imported, [...path, file]);
    done.add(file);
  };
  for (const folder of Object.keys(ARROWS)) for (const file of files(folder)) follow(file, []);
  expect(done.size).toBeGreaterThan(500);
  expect(circles).toEqual([]);
});
