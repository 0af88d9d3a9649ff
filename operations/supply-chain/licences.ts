import { UserError } from "../../lib/user-error";
import type { InstalledPackage } from "./installed-packages";

/**
 * Licences under which a package may be used next to this project's Apache-2.0, by their SPDX ids, and why each is
 * here.
 */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  "0BSD": "asks for nothing",
  "Apache-2.0": "the project's own",
  "BSD-2-Clause": "asks for its notice",
  "BSD-3-Clause": "asks for its notice",
  "BlueOak-1.0.0": "asks for its text",
  "CC0-1.0": "asks for nothing",
  ISC: "asks for its notice",
  MIT: "asks for its notice",
  "MPL-2.0": "asks for the source of its own files when they are changed; nothing here changes them",
  "Public Domain": "asks for nothing; how jsonify says it",
  Unlicense: "asks for nothing",
};

/** Whether an SPDX expression lets a package be used under allowed licences: one side of `OR`, both of `AND`. */
export function isAllowedLicence(expression: string): boolean {
  const plain = expression.trim().replace(/^\((.*)\)$/, "$1");
  if (Object.hasOwn(ALLOWED_LICENCES, plain)) return true;
  const choices = plain.split(" OR ");
  if (choices.length > 1) return choices.some(isAllowedLicence);
  const parts = plain.split(" AND ");
  return parts.length > 1 && parts.every(isAllowedLicence);
}

/**
 * Makes sure that each package is under an allowed licence.
 * @throws UserError with each that is not
 */
export function requireAllowedLicences(packages: readonly InstalledPackage[]): void {
  const refused = packages.filter(({ licence }) => licence === undefined || !isAllowedLicence(licence));
  if (refused.length === 0) return;
  const list = refused.map(({ name, version, licence }) => `${name} ${version} (${licence ?? "none given"})`);
  throw new UserError(
    `Licence of an installed package: got ${list.join(", ")}; allowed: ${Object.keys(ALLOWED_LICENCES).join(", ")}.`,
    "Use another package, or allow the licence with its reason in operations/supply-chain/licences.ts.",
  );
}
