import type { StoreConfig } from "../../../contract/endpoint/store";

export type StoreAddress = Pick<StoreConfig, "host" | "port" | "tls" | "secretName">;

/** What any failure says about itself. */
const told = (failure: unknown): { readonly message: string; readonly code: string } => {
  const { message = failure, code = "" } = Object(failure) as { readonly message?: unknown; readonly code?: unknown };
  return { message: String(message).replace(/\.$/, ""), code: String(code) };
};

/** Whether a server rejects the password, or requires one. */
export const isRefusedPassword = (failure: unknown): boolean =>
  /WRONGPASS|NOAUTH|ERR (AUTH|invalid password)/i.test(told(failure).message);

const ABOUT_CERTIFICATES = /CERT|^UNABLE_TO_/;
/** Nothing listens, or what does speaks another protocol. */
const ABOUT_CONNECTIONS = /^E[A-Z]+$|^ERR_SSL/;

/** Why a store cannot be used, for the log: what was said, and where to fix it. */
export function explainFailure(failure: unknown, { host, port, tls, secretName }: StoreAddress): string {
  const { message, code } = told(failure);
  if (isRefusedPassword(failure))
    return `${message}. Write its password into the secret ${secretName}, as a new version.`;
  if (ABOUT_CERTIFICATES.test(code)) {
    return `${message}. Its certificate must be for ${host}, of a public authority or of the one whose certificate the secret ${secretName} has as ca.`;
  }
  if (!ABOUT_CONNECTIONS.test(code) && message !== "Connection is closed") return message;
  return `${message}. The function's subnet must reach ${host}:${port}, and what listens there must match store.tls ${tls}.`;
}
