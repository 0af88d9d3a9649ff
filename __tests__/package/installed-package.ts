import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { buildPackage } from "../../operations/package/build-package";
import { temporaryFolder } from "../helpers/temporary-folder";

interface Manifest {
  readonly name: string;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

export const MANIFEST = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as Manifest;

/** What `npm pack` made of this project. */
export interface Packed {
  /** Size of the tarball. Bytes. */
  readonly size: number;
  /** Paths of its files. */
  readonly files: readonly string[];
  /** A folder that holds them. */
  readonly folder: string;
}

/** Builds the package, packs it, and unpacks it. Takes seconds: once per run. */
export function packProject(): Packed {
  const work = temporaryFolder();
  const source = join(work, "source");
  buildPackage(join(source, "dist"));
  for (const name of ["package.json", "README.md", "LICENSE", ...MANIFEST.files.filter((file) => file !== "dist")]) {
    cpSync(join(PROJECT_ROOT, name), join(source, name), { recursive: true });
  }
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--offline", "--no-update-notifier"], {
      cwd: source,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { PATH: process.env["PATH"], HOME: work },
    }),
  ) as [{ filename: string }];
  const tarball = join(source, filename);
  execFileSync("tar", ["-xzf", tarball, "-C", work]);
  const listed = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" });
  return {
    size: statSync(tarball).size,
    files: listed
      .trim()
      .split("\n")
      .sort()
      .map((path) => path.replace(/^package\//, "")),
    folder: join(work, "package"),
  };
}

/** An app's folder in which the package is installed with what it declares, and nothing else. */
export class Installation {
  readonly folder = temporaryFolder();

  /** @param others packages that the app installs besides, by the names that it gives them */
  constructor({ folder }: Packed, others: Readonly<Record<string, string>>) {
    cpSync(folder, this.inModules(MANIFEST.name), { recursive: true });
    const declared = Object.keys(MANIFEST.dependencies).map((name) => [name, name]);
    for (const [name = "", from = ""] of [...declared, ...Object.entries(others)]) {
      mkdirSync(dirname(this.inModules(name)), { recursive: true });
      symlinkSync(join(PROJECT_ROOT, "node_modules", from), this.inModules(name));
    }
  }

  inModules(name: string): string {
    return join(this.folder, "node_modules", name);
  }

  /** Runs Node in the app's folder. */
  run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    });
    return { status, stdout, stderr };
  }
}
