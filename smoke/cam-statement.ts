import { APPLY_SDK_VERIFICATION_TOKEN, FACEID } from "../contract/api";

const statement = (action: string, resource: string): object => ({
  effect: "allow",
  action: [action],
  resource: [resource],
});

/** What CAM must allow for an action of the function: its service, and the resource that a statement names. */
const PERMISSIONS: Readonly<Record<string, (region: string, environment: string) => object>> = {
  [APPLY_SDK_VERIFICATION_TOKEN]: () => statement(`${FACEID.service}:${APPLY_SDK_VERIFICATION_TOKEN}`, "*"),
  GetSecretValue: (region, environment) =>
    statement(
      "ssm:GetSecretValue",
      `qcs::ssm:${region}::secret/creatorUin/*/ekyc-token-endpoint-${environment}-client-keys`,
    ),
};

/** The CAM statement that allows an action, as JSON. An action that the function does not need is allowed in faceid. */
export function camStatement(action: string, region: string, environment: string): string {
  const build = PERMISSIONS[action] ?? (() => statement(`${FACEID.service}:${action}`, "*"));
  return JSON.stringify(build(region, environment));
}
