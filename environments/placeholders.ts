import type { ResolvedEnvironment } from "./resolved-environment";

/**
 * Placeholders for the user's own values in the environments of the package and in examples: in the right form, but
 * nobody's.
 */
export const PLACEHOLDER = {
  appId: "1250000000",
  groupId: 1_000_001,
  callbackId: "webcallback-00000000-0000-0000-0000-000000000000",
  zoneId: "zone-000000000000",
  planId: "edgeone-000000000000",
  certificateId: "00000000",
} as const;

/** A placeholder that was not replaced. */
export interface Placeholder {
  /** The key, from the file's root. */
  readonly key: string;
  readonly value: string | number;
  /** What belongs in its place, as text. */
  readonly instead: string;
}

/** Every placeholder that an environment still has. */
export function findPlaceholders({ state, alarms, endpoint: { gateway } }: ResolvedEnvironment): Placeholder[] {
  const found: Placeholder[] = [];
  const look = (key: string, value: string | number | undefined, isOne: boolean, instead: string): void => {
    if (value !== undefined && isOne) found.push({ key, value, instead });
  };
  if (state.backend === "cos") {
    look("state.bucket", state.bucket, state.bucket.endsWith(`-${PLACEHOLDER.appId}`), "a bucket of your account");
  }
  alarms?.receivers.forEach(({ ids }, index) => {
    for (const id of ids) {
      look(`alarms.receivers.${index}.ids`, id, id === PLACEHOLDER.groupId, "users or groups of your CAM");
    }
  });
  alarms?.webCallbacks.forEach(({ webCallbackId }, index) => {
    const key = `alarms.webCallbacks.${index}.webCallbackId`;
    look(key, webCallbackId, webCallbackId === PLACEHOLDER.callbackId, "a callback that you made in CLS");
  });
  if (gateway.kind === "edgeone") {
    const { zone, certificate } = gateway;
    look("endpoint.gateway.zone.id", zone.id, zone.id === PLACEHOLDER.zoneId, "a zone of yours");
    look("endpoint.gateway.zone.planId", zone.planId, zone.planId === PLACEHOLDER.planId, "a plan that you bought");
    look("endpoint.gateway.certificate", certificate, certificate === PLACEHOLDER.certificateId, "your certificate");
    return found;
  }
  const { customDomain } = gateway;
  const isOne = customDomain?.certificateId === PLACEHOLDER.certificateId;
  look("endpoint.gateway.customDomain.certificateId", customDomain?.certificateId, isOne, "your certificate");
  return found;
}
