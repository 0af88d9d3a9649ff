import { defined } from "../../lib/defined";
import { listedOn } from "./dated";
import { ID_CARD_TYPES } from "./id-card-types";
import type { RevisionDate } from "./revisions";

/** What a revision says about an IdCardType. */
export interface Listing {
  /** Whether the revision lists it. */
  readonly listed: boolean;
  /** The day on which the vendor dropped it, before or after the revision; absent for a type that is still listed. */
  readonly droppedOn?: string;
}

/** What a revision says about an IdCardType; a type that no revision knows is not listed. */
export function findListing(idCardType: string, revision: RevisionDate): Listing {
  const spec = ID_CARD_TYPES.find(({ name }) => name === idCardType);
  if (spec === undefined) return { listed: false };
  const droppedOn = spec.listed?.at(-1)?.until;
  return { listed: listedOn(spec, revision), ...defined({ droppedOn }) };
}

/** The same as a sentence. */
export function describeListing(idCardType: string, revision: RevisionDate): string {
  const { listed, droppedOn } = findListing(idCardType, revision);
  if (!listed && droppedOn === undefined) return `No revision of the contract knows ${idCardType}.`;
  if (!listed) return `The vendor dropped ${idCardType} on ${droppedOn}, before contract ${revision}.`;
  if (droppedOn === undefined) return `The vendor lists ${idCardType}, in contract ${revision} and to this day.`;
  return `Contract ${revision} lists ${idCardType}, but the vendor dropped it on ${droppedOn}: take it out of profiles.select, or judge by that revision with --contract ${droppedOn}.`;
}
