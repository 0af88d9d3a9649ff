import type { LocalCloud } from "./start";

/**
 * The variables that hold the keys of a local cloud's accounts: of the first as SDKs read them, of each other with its
 * number at the end, `TENCENTCLOUD_SECRET_ID_2`. They open nothing else.
 */
export function keyVariables({ accounts }: Pick<LocalCloud, "accounts">): Record<string, string> {
  const variables = accounts.flatMap(({ cloud: { account } }, index) => {
    const suffix = index === 0 ? "" : `_${index + 1}`;
    return [
      [`TENCENTCLOUD_SECRET_ID${suffix}`, account.secretId],
      [`TENCENTCLOUD_SECRET_KEY${suffix}`, account.secretKey],
    ];
  });
  return Object.fromEntries(variables) as Record<string, string>;
}
