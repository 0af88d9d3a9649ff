import type { GatewayKey } from "../state/usage-plan";
import { isoTime } from "./iso-time";

/** The fields of {@link apiKeyInfo}. */
export const API_KEY_FIELDS: readonly string[] = [
  "AccessKeyId",
  "AccessKeySecret",
  "AccessKeyType",
  "SecretName",
  "Status",
  "CreatedTime",
  "ModifiedTime",
];

/** All of a key pair, its secret included: as in the vendor's answers. */
export function apiKeyInfo(key: GatewayKey) {
  return {
    AccessKeyId: key.keyId,
    AccessKeySecret: key.secret,
    AccessKeyType: key.type,
    SecretName: key.name,
    Status: 1,
    CreatedTime: isoTime(key.createdAt),
    ModifiedTime: isoTime(key.createdAt),
  };
}
