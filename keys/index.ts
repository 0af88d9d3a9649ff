import "../lib/require-node";

export { type ClientKeyParts, findClientKeys, parseClientKey } from "../contract/endpoint/client-key";
export { UserError } from "../lib/user-error";
export { type ClientKey, type ClientKeys, hashClientKey, parseClientKeys } from "./client-keys";
export { clientKeyId, isClientKey } from "./key-format";
