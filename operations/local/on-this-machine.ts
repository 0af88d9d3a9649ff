import { keepOnLoopback } from "../../lib/loopback-only.cjs";
import { UserError } from "../../lib/user-error";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";

/** Why a local run ends: what it was about to call is on another machine. @param who began the connection */
export const leavingError = (who: string, address: string): UserError =>
  new UserError(
    `${who} was about to connect to ${address}. A local run does not leave this machine, so nothing was sent.`,
    `Take what leads to ${address.replace(/:\d+$/, "")} out of the environment's file or the command line; for a run against the account unset ${CLOUD_ENDPOINT_VARIABLE}.`,
  );

/** What a run that stays on this machine is given. */
export interface LocalBounds {
  /** Aborted by the first connection to anywhere else, which fails; the reason is the error of the run. */
  readonly left: AbortSignal;
  /** Reports such a connection of one of the run's functions. */
  readonly onRefused: (name: string, address: string) => void;
}

/**
 * Runs something while this process can connect only to this machine.
 * @throws UserError that names the first other address, in place of what the run returned or threw
 */
export async function onThisMachine<T>(run: (bounds: LocalBounds) => Promise<T>): Promise<T> {
  const left = new AbortController();
  const leave = (who: string, address: string): void => left.abort(leavingError(who, address));
  const release = keepOnLoopback((address) => leave("This command", address));
  try {
    return await run({ left: left.signal, onRefused: (name, address) => leave(`The function ${name}`, address) });
  } finally {
    release();
    left.signal.throwIfAborted();
  }
}
