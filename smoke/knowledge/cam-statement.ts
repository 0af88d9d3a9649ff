import { APPLY_SDK_VERIFICATION_TOKEN, FACEID } from "../../contract/vendor/api";

const statement = (resource: string, ...action: string[]): object => ({
  effect: "allow",
  action,
  resource: [resource],
});

const readKeys = (region: string, environment: string): object =>
  statement(
    `qcs::ssm:${region}::secret/creatorUin/*/ekyc-token-endpoint-${environment}-client-keys`,
    "ssm:GetSecretValue",
    "ssm:ListSecretVersionIds",
  );

/** What CAM must allow for an action of the function: its service, and the resource that a statement names. */
const PERMISSIONS: Readonly<Record<string, (region: string, environment: string) => object>> = {
  [APPLY_SDK_VERIFICATION_TOKEN]: () => statement("*", `${FACEID.service}:${APPLY_SDK_VERIFICATION_TOKEN}`),
  GetSecretValue: readKeys,
  ListSecretVersionIds: readKeys,
};

/** The CAM statement that allows an action, as JSON. An action that the function does not need is allowed in faceid. */
export function camStatement(action: string, region: string, environment: string): string {
  const build = PERMISSIONS[action] ?? (() => statement("*", `${FACEID.service}:${action}`));
  return JSON.stringify(build(region, environment));
}
