import type { Contract } from "./revisions";

/** The parameters every default profile states: the API page's own defaults, spelled out. */
const PARAMETERS = { checkMode: 1, securityLevel: 4 } as const;

/** One profile per IdCardType of a revision, named after its type. */
export function defaultProfiles(contract: Contract): Record<string, { idCardType: string } & typeof PARAMETERS> {
  return Object.fromEntries(contract.idCardTypes.map((idCardType) => [idCardType, { idCardType, ...PARAMETERS }]));
}
