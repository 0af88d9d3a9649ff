import type { Terms } from "../vendor/revisions";

/** The parameters every default profile states: the API page's own defaults, spelled out. */
const PARAMETERS = { checkMode: 1, securityLevel: 4 } as const;

/** One profile per IdCardType of a revision, or of all together, named after its type. */
export function defaultProfiles({
  idCardTypes,
}: Pick<Terms, "idCardTypes">): Record<string, { idCardType: string } & typeof PARAMETERS> {
  return Object.fromEntries(idCardTypes.map((idCardType) => [idCardType, { idCardType, ...PARAMETERS }]));
}
