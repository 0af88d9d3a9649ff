import { type InstalledPackage, installedPackages } from "../supply-chain/installed-packages";
import { ALLOWED_LICENCES, requireAllowedLicences } from "../supply-chain/licences";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

function byLicence(packages: readonly InstalledPackage[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, version, licence = "" } of packages) {
    groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The generated parts of docs/licences.md, from package-lock.json.
 * @throws UserError for a licence that is not allowed
 */
export function licencesPage(): PageParts {
  const packages = installedPackages();
  requireAllowedLicences(packages);
  const required = packages.filter(({ optional }) => !optional);
  const optional = packages.filter((one) => one.optional);
  return {
    required: `${required.length} packages:\n\n${table(
      ["Licence", "Packages"],
      byLicence(required).map(([licence, names]) => [licence, names.join(", ")]),
    )}`,
    optional: `${optional.length} packages:\n\n${table(
      ["Licence", "Packages"],
      byLicence(optional).map(([licence, names]) => [licence, String(names.length)]),
    )}`,
    allowed: table(
      ["Licence", "Why"],
      Object.entries(ALLOWED_LICENCES).map(([licence, why]) => [code(licence), why]),
    ),
  };
}
