import { UserError } from "../lib/user-error";
import { ACCOUNT } from "./core/account";
import type { RunningCloud } from "./core/running-cloud";
import type { Seed } from "./seed/seed-schema";
import { loadStack } from "./stack/load-stack";

/** What to create in one account. */
export interface AccountContent {
  /** Uin of the account. @default - that of the first */
  readonly account?: string;
  /** A seed, or the path of a file that holds one. @default - nothing */
  readonly seed?: string | Seed;
  /** Paths of synthesized stacks, `cdk.tf.json`. @default - none */
  readonly stacks?: readonly string[];
}

/**
 * Creates what is named, in its order. What reads and checks seeds is loaded only for one.
 *
 * @throws UserError for an account that is not there, before anything is created, and for a seed or a stack that is
 *   wrong
 */
export async function fill(accounts: readonly RunningCloud[], contents: readonly AccountContent[]): Promise<void> {
  const found = contents.map((content) => ({ ...content, running: find(accounts, content.account ?? ACCOUNT.uin) }));
  for (const { running, seed, stacks = [] } of found) {
    if (seed !== undefined) {
      const { fillWithSeed } = require("./seed/fill-with-seed") as typeof import("./seed/fill-with-seed");
      fillWithSeed(running.cloud, seed);
    }
    for (const stack of stacks) await loadStack(running, stack);
  }
}

function find(accounts: readonly RunningCloud[], uin: string): RunningCloud {
  const found = accounts.find(({ cloud }) => cloud.account.uin === uin);
  if (found) return found;
  const uins = accounts.map(({ cloud }) => cloud.account.uin).join(", ");
  throw new UserError(
    `A seed or a stack names an account that does not exist: got "${uin}"; allowed: ${uins}.`,
    "Correct the account's Uin, or give more accounts with --accounts or as the option accounts.",
  );
}
