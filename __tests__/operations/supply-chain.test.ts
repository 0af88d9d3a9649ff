import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type InstalledPackage, installedPackages } from "../../operations/supply-chain/installed-packages";
import { isAllowedLicence, requireAllowedLicences } from "../../operations/supply-chain/licences";
import { temporaryFolder } from "../helpers/temporary-folder";

const text = (file: string): string => readFileSync(join(PROJECT_ROOT, file), "utf8");

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

const manifest = JSON.parse(text("package.json")) as Manifest;
const explorer = JSON.parse(text("explorer/package.json")) as Manifest;
const proofs = JSON.parse(text("proofs/package.json")) as Manifest;
const direct = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...explorer.devDependencies,
  ...proofs.optionalDependencies,
};

describe("docs/dependencies.md", () => {
  const reasons = text("docs/dependencies.md")
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .flatMap((line) => {
      const [, names = "", versions = "", why = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      const versionList = versions.split(", ");
      return names
        .split(", ")
        .map((name, index) => ({ name: name.replaceAll("`", ""), version: versionList[index], why }));
    });

  it("gives a reason for each direct dependency, and for nothing else", () => {
    expect(reasons.map(({ name }) => name).sort()).toEqual(Object.keys(direct).sort());
    expect(reasons.filter(({ why }) => why.length < 5)).toEqual([]);
  });

  it("names the version that is installed, which package.json pins exactly", () => {
    expect(Object.fromEntries(reasons.map(({ name, version }) => [name, version]))).toEqual(direct);
    expect(Object.values(direct).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe("package.json", () => {
  it("asks who installs the package for constructs and cdktf, or a cdktn that is called so, and tests both", () => {
    expect(manifest.peerDependencies).toEqual({ cdktf: ">=0.21.0 <1", constructs: "^10.4.2" });
    expect(manifest.devDependencies).toMatchObject({ cdktf: "0.21.0", cdktn: "0.24.0" });
  });

  it("gives who installs the package no command line of cdktf and no bundler", () => {
    expect(Object.keys(manifest.dependencies)).not.toContain("esbuild");
    expect(manifest.optionalDependencies).toBeUndefined();
  });
});

describe("the licences of what is installed", () => {
  const of = (licence: string | undefined): InstalledPackage => ({
    name: "x",
    version: "1.0.0",
    licence,
    optional: false,
  });

  it("are all allowed", () => {
    expect(installedPackages().length).toBeGreaterThan(100);
    expect(() => requireAllowedLicences(installedPackages())).not.toThrow();
  });

  it.each(["GPL-3.0-only", "MIT AND AGPL-3.0-only", "(GPL-2.0 OR SSPL-1.0)", "SEE LICENSE IN x", "", "toString"])(
    "may not be %p",
    (licence) => {
      expect(() => requireAllowedLicences([of("MIT"), of(licence)])).toThrow(
        /^Licence of an installed package: got x 1/,
      );
    },
  );

  it("may not be missing, and may be one side of OR or each of AND", () => {
    expect(() => requireAllowedLicences([of(undefined)])).toThrow("x 1.0.0 (none given)");
    expect(["(BSD-3-Clause OR GPL-2.0)", "MIT AND ISC", "(MIT OR CC0-1.0)"].map(isAllowedLicence)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("are those of packages that an install without development dependencies brings, each version once", () => {
    const file = join(temporaryFolder(), "package-lock.json");
    const packages = {
      "": { version: "1.0.0" },
      provider: { version: "1.0.0" },
      "node_modules/provider": { link: true },
      "node_modules/a": { version: "1.0.0", license: "MIT" },
      "node_modules/b/node_modules/a": { version: "1.0.0", license: "MIT", optional: true },
      "node_modules/c": { version: "2.0.0", license: "ISC", dev: true },
      "node_modules/d-cjs": { name: "@e/d", version: "3.0.0", devOptional: true },
    };
    writeFileSync(file, JSON.stringify({ packages }));
    expect(installedPackages(file)).toEqual([
      { name: "@e/d", version: "3.0.0", licence: undefined, optional: true },
      { name: "a", version: "1.0.0", licence: "MIT", optional: false },
    ]);
  });
});

describe("npm run sbom", () => {
  it("lists every installed package with its checksum in CycloneDX's format", () => {
    const [command = "", ...args] = (manifest.scripts["sbom"] ?? "").split(" ");
    const printed = execFileSync(command, args, { cwd: PROJECT_ROOT, encoding: "utf8", maxBuffer: 2 ** 26 });
    const bom = JSON.parse(printed) as {
      bomFormat: string;
      components: readonly { purl: string; hashes?: readonly unknown[] }[];
    };
    expect(bom.bomFormat).toBe("CycloneDX");
    const listed = new Map(bom.components.map((one) => [decodeURIComponent(one.purl), one]));
    const missing = installedPackages().filter(({ name, version }) => !listed.has(`pkg:npm/${name}@${version}`));
    expect(missing).toEqual([]);
    expect(listed.get(`pkg:npm/cdktf@${direct["cdktf"]}`)?.hashes).toHaveLength(1);
  });
});

describe("every workflow", () => {
  const FOLDERS = [".github/workflows", "examples/schedules"];
  const workflows = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder))
      .filter((file) => /^(?!gitlab).*\.yml$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

  it.each(workflows)("%s pins actions of GitHub's own to a commit, with the version beside it", (file) => {
    const uses = text(file).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/^uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it("names the same commit wherever it uses an action", () => {
    const pins = workflows.flatMap((file) => [...text(file).matchAll(/uses: actions\/([\w-]+)\S*@(\S+ # \S+)/g)]);
    const byAction = new Map<string, Set<string>>();
    for (const [, action = "", pin = ""] of pins) byAction.set(action, (byAction.get(action) ?? new Set()).add(pin));
    expect([...byAction].filter(([, pin]) => pin.size > 1)).toEqual([]);
  });

  it.each(workflows)("%s grants the job's token nothing it need not", (file) => {
    expect(text(file)).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m);
    expect(text(file)).not.toMatch(/write-all|pull_request_target/);
  });
});
