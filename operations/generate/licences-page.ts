import { type InstalledPackage, installedPackages } from "../supply-chain/installed-packages";
import { ALLOWED_LICENCES, requireAllowedLicences } from "../supply-chain/licences";
import { code, GENERATED_NOTE, table } from "./markdown";

function byLicence(packages: readonly InstalledPackage[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, version, licence = "" } of packages) {
    groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** docs/licences.md, from package-lock.json. @throws UserError for a licence that is not allowed */
export function licencesPage(): string {
  const packages = installedPackages();
  requireAllowedLicences(packages);
  const required = packages.filter(({ optional }) => !optional);
  const optional = packages.filter((one) => one.optional);
  return `# Licences

${GENERATED_NOTE}

What an install without development dependencies brings, by the licence that each package names in \`package-lock.json\`. \`npm run generate\` refuses a licence
that is not in the last table, and so does its \`--check\` in \`npm run check\`. \`npm run --silent sbom > sbom.json\` writes these packages and, marked as
such, those for development alone, with their checksums, as a bill of materials in CycloneDX's format; the workflow \`check\` keeps one of each run. Why
each direct dependency is here: [dependencies.md](dependencies.md).

## Required: ${required.length} packages

${table(
  ["Licence", "Packages"],
  byLicence(required).map(([licence, names]) => [licence, names.join(", ")]),
)}

## Optional: ${optional.length} packages

The command \`cdktf\` with what it needs, and programs of esbuild for other machines.

${table(
  ["Licence", "Packages"],
  byLicence(optional).map(([licence, names]) => [licence, String(names.length)]),
)}

## Allowed

Of licences that are joined by OR one must be allowed, of those joined by AND each.

${table(
  ["Licence", "Why"],
  Object.entries(ALLOWED_LICENCES).map(([licence, why]) => [code(licence), why]),
)}
`;
}
