import { createHmac, randomBytes } from "node:crypto";
import { UserError } from "../../lib/user-error";
import type { AtLeastOne } from "./at-least-one";

/** The first account of every local cloud. Its secret key is different at each start. */
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

/** Accounts that one local cloud has at most. */
export const MAX_ACCOUNTS = 50;
/** From the uin of an account to that of the next; those of an account's sub-users lie between. */
const UIN_STEP = 1_000_000;

/**
 * The accounts of a local cloud. The first is {@link ACCOUNT}; what the others are follows from its secret key, so that
 * they are the same whenever the key is.
 *
 * @throws UserError when there cannot be that many
 */
export function makeAccounts(count: number, secretKey: string): AtLeastOne<Account> {
  if (!Number.isInteger(count) || count < 1 || count > MAX_ACCOUNTS) {
    throw new UserError(
      `A local cloud cannot have ${count} accounts.`,
      `Give a whole number from 1 to ${MAX_ACCOUNTS}, with --accounts or as the option accounts.`,
    );
  }
  const others = Array.from({ length: count - 1 }, (_, index): Account => {
    const secretId = `${ACCOUNT.secretId}${index + 2}`;
    return {
      appId: String(Number(ACCOUNT.appId) + index + 1),
      uin: String(Number(ACCOUNT.uin) + (index + 1) * UIN_STEP),
      secretId,
      secretKey: `EXAMPLE${createHmac("sha256", secretKey).update(`account ${secretId}`).digest("hex")}`,
    };
  });
  return [{ ...ACCOUNT, secretKey }, ...others];
}
