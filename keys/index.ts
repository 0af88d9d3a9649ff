import "../lib/require-node";

export { UserError } from "../lib/user-error";
export {
  type ClientKey,
  type ClientKeys,
  clientKeyId,
  findClientKeys,
  hashClientKey,
  isClientKey,
  parseClientKeys,
} from "./client-keys";
