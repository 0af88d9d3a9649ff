import { randomBytes } from "node:crypto";

/** The first account of every local cloud. Its secret key is another one at each start. */
export const ACCOUNT = {
  appId: "1250000000",
  uin: "100000000001",
  secretId: "AKIDLOCALCLOUDEXAMPLE",
} as const;

/** An account with what its requests are signed with. */
export interface Account extends Readonly<Record<keyof typeof ACCOUNT, string>> {
  readonly secretKey: string;
}

const SECRET_KEY_BYTES = 24;

/**
 * A key that nobody can guess: the port of a local cloud is open to every user of the machine, and what is signed with
 * it runs code.
 */
export const newSecretKey = (): string => `EXAMPLE${randomBytes(SECRET_KEY_BYTES).toString("hex")}`;
