import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(__dirname, "..");
const SDK = "tencentcloud-sdk-nodejs-intl-en";
const BINDINGS = "@cdktf/provider-tencentcloud/";

/**
 * Which rooms may import which others; `main.ts` counts as a room of its own. Nothing may import `scripts` but
 * `proofs`, and nothing `proofs`.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  contract: ["lib"],
  signature: ["lib"],
  client: ["contract"],
  policies: ["contract", "lib"],
  sdk: ["contract", "lib", "signature"],
  provider: ["lib"],
  rules: ["contract", "lib", "policies", "provider"],
  environments: ["contract", "lib", "policies"],
  keys: ["contract", "environments", "lib", "sdk"],
  smoke: ["contract", "environments", "keys", "lib", "policies", "sdk"],
  functions: ["contract", "keys", "lib", "sdk", "smoke"],
  constructs: ["contract", "lib", "policies", "provider", "rules"],
  testing: ["constructs", "lib", "provider"],
  explorer: ["contract", "lib", "signature"],
  "local-cloud": ["contract", "explorer", "lib", "policies", "signature"],
  operations: [
    ...["constructs", "contract", "environments", "explorer", "keys", "lib", "local-cloud"],
    ...["policies", "provider", "rules", "sdk", "smoke"],
  ],
  "main.ts": ["lib", "operations"],
  scripts: [
    ...["constructs", "contract", "environments", "explorer", "functions", "keys", "lib", "local-cloud"],
    ...["operations", "policies", "provider", "rules", "sdk", "smoke"],
  ],
  proofs: [
    ...["constructs", "contract", "environments", "explorer", "functions", "keys", "lib", "local-cloud"],
    ...["operations", "policies", "provider", "rules", "scripts", "sdk", "signature", "smoke"],
  ],
};

/** The tests of a room that has its own are no source, nor is what npm installs into it. */
const isSource = (file: string): boolean =>
  /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && !/(^|\/)(__tests__|node_modules)\//.test(file);

const files = (room: string): string[] =>
  room === "main.ts"
    ? [room]
    : readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
        .filter((file) => isSource(file) && !(room === "provider" && file.startsWith("lib/")))
        .map((file) => join(room, file));

const sourceFiles = Object.keys(ARROWS).flatMap(files);

const importedBy = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(/(?:from|import|require)\s*\(?\s*"([^"]+)"/g)].map((match) =>
    String(match[1]),
  );

/** Where a relative import leads, as a path from the root without an extension. */
const target = (file: string, specifier: string): string | undefined =>
  specifier.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : undefined;

/** The imports that break a law. @param among files that are held to it */
const breaches = (
  isBreach: (file: string, path: string) => boolean,
  among: readonly string[] = sourceFiles,
): string[] =>
  among.flatMap((file) =>
    importedBy(file).flatMap((specifier) => {
      const path = target(file, specifier);
      return path !== undefined && isBreach(file, path) ? `${file} imports ${specifier}` : [];
    }),
  );

const room = (path: string): string => (path === "main" ? "main.ts" : String(path.split("/")[0]));

it("knows every room", () => {
  const rooms = readdirSync(ROOT, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^(\.|__tests__$|node_modules$|coverage$|dist$|cdktf\.out$|examples$)/.test(entry.name),
    )
    .filter(({ name }) => readdirSync(join(ROOT, name), { recursive: true, encoding: "utf8" }).some(isSource))
    .map(({ name }) => name);
  expect([...rooms, "main.ts"].sort()).toEqual(Object.keys(ARROWS).sort());
});

describe.each(Object.keys(ARROWS))("%s", (name) => {
  it("imports only what the arrows allow", () => {
    const allowed = [name, ...(ARROWS[name] ?? [])];
    expect(files(name).length).toBeGreaterThan(0);
    expect(breaches((file, path) => room(file) === name && !allowed.includes(room(path)))).toEqual([]);
  });
});

it("what is private to a folder is imported inside that folder alone", () => {
  const isForeign = (file: string, path: string): boolean => {
    const [owner] = /^.*(?=\/private\/)/.exec(path) ?? [];
    return owner !== undefined && !file.startsWith(`${owner}/`);
  };
  expect(isForeign("rules/a.ts", "constructs/private/b")).toBe(true);
  expect(isForeign("constructs/gateways/a.ts", "constructs/private/b")).toBe(false);
  expect(breaches(isForeign)).toEqual([]);
});

const TEST = /(^|\/)__tests__\//;

const testFiles = ["__tests__", "explorer/__tests__", "local-cloud/__tests__"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);

/** What is imported of a workspace in place: its index, and a program that others offer under a name of their own. */
const FACES = { explorer: ["explorer"], "local-cloud": ["local-cloud", "local-cloud/cli"] } as const;

it.each(["explorer", "local-cloud"] as const)(
  "%s is imported by its index alone, in tests too, which may share helpers with its own",
  (workspace) => {
    const faces: readonly string[] = FACES[workspace];
    const isInside = (file: string, path: string): boolean =>
      !file.startsWith(`${workspace}/`) &&
      room(path) === workspace &&
      !faces.includes(path) &&
      !(TEST.test(file) && path.startsWith(`${workspace}/__tests__/`));
    expect(isInside("proofs/a.ts", `${workspace}/server/ids`)).toBe(true);
    expect(isInside("proofs/a.ts", `${workspace}/__tests__/helpers/a`)).toBe(true);
    expect(isInside("proofs/a.ts", workspace)).toBe(false);
    expect(isInside("__tests__/a.test.ts", `${workspace}/server/ids`)).toBe(true);
    expect(isInside("__tests__/a.test.ts", `${workspace}/__tests__/helpers/a`)).toBe(false);
    expect(testFiles.length).toBeGreaterThan(500);
    expect(breaches(isInside, [...sourceFiles, ...testFiles])).toEqual([]);
  },
);

it("only tests import what belongs to tests", () => {
  expect(breaches((_file, path) => TEST.test(path))).toEqual([]);
});

it("only what starts the explorer or packs its page imports it", () => {
  const isForeign = (file: string, path: string): boolean =>
    path === "explorer" && !/^(explorer|scripts|proofs|local-cloud\/cli|operations\/package)\//.test(file);
  expect(isForeign("scripts/a.ts", "explorer")).toBe(false);
  expect(isForeign("local-cloud/cli/a.ts", "explorer")).toBe(false);
  expect(isForeign("local-cloud/core/a.ts", "explorer")).toBe(true);
  expect(isForeign("operations/doctor/a.ts", "explorer")).toBe(true);
  expect(breaches(isForeign)).toEqual([]);
});

it("only the explorer's page imports the view library", () => {
  const importers = sourceFiles.filter((file) => importedBy(file).some((name) => /^preact(\/|$)/.test(name)));
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((file) => !file.startsWith("explorer/page/"))).toEqual([]);
});

it("in the local cloud a service's state knows no runtime, actions or resources, and no service another's actions", () => {
  const SERVICE = /^local-cloud\/services\/([^/]+)\/(state|runtime|actions|operations|resources)(?=\/|$)/;
  const isForbidden = (file: string, path: string): boolean => {
    const [, from, part] = SERVICE.exec(file.replace(/\.ts$/, "")) ?? [];
    const [, to, used] = SERVICE.exec(path) ?? [];
    if (part === undefined || used === undefined) return false;
    return (part === "state" && used !== "state") || (from !== to && /^(actions|operations|resources)$/.test(used));
  };
  expect(isForbidden("local-cloud/services/a/state.ts", "local-cloud/services/a/runtime/b")).toBe(true);
  expect(isForbidden("local-cloud/services/a/state/c.ts", "local-cloud/services/b/state")).toBe(false);
  expect(isForbidden("local-cloud/services/a/actions/c.ts", "local-cloud/services/b/actions")).toBe(true);
  expect(breaches(isForbidden)).toEqual([]);
});

it("an example imports the package by its name, as whoever copies it has to", () => {
  const examples = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?ts$/.test(file))
    .map((file) => join("examples", file));
  expect(examples).toContain("examples/app/main.ts");
  expect(breaches(() => true, examples)).toEqual([]);
});

it("only sdk/ imports the vendor's SDK", () => {
  const importers = sourceFiles.filter((file) => importedBy(file).some((specifier) => specifier.startsWith(SDK)));
  expect([...new Set(importers.map(room))]).toEqual(["sdk"]);
});

it("only files of constructs/ and testing/ that create resources import the provider's bindings, apart from types", () => {
  const importers = sourceFiles.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const values = [...text.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)]
      .filter(([, , specifier]) => specifier?.startsWith(BINDINGS))
      .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().replace(/^.* as /, "")))
      .filter((name) => name !== "" && !name.startsWith("type "));
    return values.length === 0 ? [] : { file, creates: values.some((name) => text.includes(`new ${name}(`)) };
  });
  expect([...new Set(importers.map(({ file }) => room(file)))]).toEqual(["constructs", "testing"]);
  expect(importers.filter(({ creates }) => !creates)).toEqual([]);
});

const EXPORT = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;

it("no two files of a folder export the same name", () => {
  const exported = sourceFiles.flatMap((file) => {
    const names = [...readFileSync(join(ROOT, file), "utf8").matchAll(EXPORT)].map(([, name]) => name);
    return [...new Set(names)].map((name) => `${dirname(file)}: ${name}`);
  });
  expect(exported.length).toBeGreaterThan(2_000);
  expect(exported.filter((name, index) => exported.indexOf(name) !== index)).toEqual([]);
});

it.each(['"scf.qcloud.com"', "SCF_QcsRole", 'sts:AssumeRole"], principal'])("%s has one home", (fact) => {
  expect(sourceFiles.filter((file) => readFileSync(join(ROOT, file), "utf8").includes(fact))).toHaveLength(1);
});

/** The source files that a file imports, by their paths from the root. */
const importedFiles = (file: string): string[] =>
  importedBy(file)
    .flatMap((specifier) => target(file, specifier) ?? [])
    .flatMap((path) =>
      [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].filter((one) => existsSync(join(ROOT, one))),
    );

it("no files import each other in a circle, types included", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const imported of importedFiles(file)) follow(imported, [...path, file]);
    done.add(file);
  };
  for (const file of sourceFiles) follow(file, []);
  expect(done.size).toBeGreaterThan(500);
  expect(circles).toEqual([]);
});
