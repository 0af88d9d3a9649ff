import { camWildcardAction } from "./cam-wildcard-action";
import { camWildcardResource } from "./cam-wildcard-resource";
import { functionLogRetention } from "./function-log-retention";
import { logRetention } from "./log-retention";
import { missingTags } from "./missing-tags";
import { plaintextSecret } from "./plaintext-secret";
import { privateFunction } from "./private-function";
import { publicUrl } from "./public-url";
import { retiredProduct } from "./retired-product";
import { stateEncryption } from "./state-encryption";
import { templateCode } from "./template-code";
import { unpinnedProvider } from "./unpinned-provider";

/** Every rule of `npx ekyc lint`. */
export const RULES = [
  camWildcardAction,
  camWildcardResource,
  functionLogRetention,
  logRetention,
  missingTags,
  plaintextSecret,
  privateFunction,
  publicUrl,
  retiredProduct,
  stateEncryption,
  templateCode,
  unpinnedProvider,
] as const;

/** Id of a rule. */
export type RuleId = (typeof RULES)[number]["id"];
