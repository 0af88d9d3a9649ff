import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";

/** A package that is installed without development dependencies. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it; undefined when it states none. */
  readonly licence: string | undefined;
  /** Whether an install goes on without it. */
  readonly optional: boolean;
}

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        /** Name of a package that is installed under a name other than its own. */
        readonly name?: string;
        readonly version?: string;
        readonly license?: string;
        readonly dev?: true;
        readonly link?: true;
        readonly optional?: true;
        readonly devOptional?: true;
      }
    >
  >;
}

const FOLDER = "node_modules/";

/** The packages of the lock file that are not for development alone, each version once, by name and version. */
export function installedPackages(file = join(PROJECT_ROOT, "package-lock.json")): InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as LockFile;
  const found = Object.entries(packages).flatMap(([path, entry]): InstalledPackage[] => {
    const at = path.lastIndexOf(FOLDER);
    if (at < 0 || entry.dev || entry.link) return [];
    const optional = Boolean(entry.optional ?? entry.devOptional);
    const name = entry.name ?? path.slice(at + FOLDER.length);
    return [{ name, version: entry.version ?? "", licence: entry.license, optional }];
  });
  const byId = new Map<string, InstalledPackage>();
  for (const one of found) {
    const id = `${one.name} ${one.version}`;
    byId.set(id, { ...one, optional: one.optional && (byId.get(id)?.optional ?? true) });
  }
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
