import { onThisMachine } from "../../operations/local/on-this-machine";
import type { CommandContext } from "./command";
import type { EnvironmentsOption } from "./environments-option";

/** What every command has that serves an environment on this machine. */
export interface ServingOptions extends EnvironmentsOption {
  readonly env: string;
  readonly port: number;
  /** Whether the account may be called. */
  readonly account?: true;
}

/** Runs something until it is interrupted; it stays on this machine unless it was allowed to call the account. */
export const runBounded = (
  context: CommandContext,
  { account }: ServingOptions,
  serve: (ended: AbortSignal) => Promise<number>,
): Promise<number> =>
  context.interruptible((interrupted) =>
    account ? serve(interrupted) : onThisMachine(({ left }) => serve(AbortSignal.any([interrupted, left]))),
  );
