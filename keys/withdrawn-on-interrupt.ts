import { constants } from "node:os";
import { describeUserError, UserError } from "../lib/user-error";
import type { ClientKey } from "./client-keys";
import type { KeyDelivery } from "./key-delivery";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function left({ order }: KeyDelivery, { id }: ClientKey, environment: string): UserError {
  return order === "last"
    ? new UserError(
        `Interrupted while the key ${id} was put in its place; the keys before may still be live.`,
        `Run \`npx ekyc keys rotate --for smoke --env ${environment}\`: it ends what is left.`,
      )
    : new UserError(
        `Interrupted. The key ${id} was thrown away; its hash may have been stored.`,
        `If \`npx ekyc keys list --env ${environment}\` shows ${id}, remove it: \`npx ekyc keys revoke --id ${id} --env ${environment}\`.`,
      );
}

/**
 * Runs what issues a key. Ctrl-C, SIGTERM and SIGHUP take the key back and say what may be left, then end the process
 * with 128 and the signal's number.
 */
export async function withdrawnOnInterrupt<T>(
  delivery: KeyDelivery,
  environment: string,
  stderr: { write(text: string): unknown },
  run: (begin: (key: ClientKey) => void) => Promise<T>,
): Promise<T> {
  let begun: ClientKey | undefined;
  const interrupt = (signal: NodeJS.Signals): void => {
    delivery.withdraw();
    if (begun) stderr.write(describeUserError(left(delivery, begun, environment)));
    process.exit(128 + constants.signals[signal]);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await run((key) => {
      begun = key;
    });
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}
