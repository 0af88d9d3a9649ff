import type { E2eContext } from "./context";
import { expectEqual } from "./expect";

/** Makes sure that the last token was requested with these parameters of a profile. @throws ExpectationError */
export function expectRequested(
  { localCloud }: E2eContext,
  { securityLevel, actionList }: { readonly securityLevel: number; readonly actionList: string },
): void {
  const token = [...localCloud.cloud.faceid.tokens.values()].at(-1);
  const { SecurityLevel, ActionList } = (token?.parameters ?? {}) as Record<string, unknown>;
  expectEqual(
    "what faceid was asked for",
    { SecurityLevel, ActionList },
    { SecurityLevel: securityLevel, ActionList: actionList },
  );
}
