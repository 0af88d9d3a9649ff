const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something that can be ended by Ctrl-C, SIGTERM or the end of its terminal: its signal is aborted, and it says itself what is left to be done. A second
 * Ctrl-C ends the process at once, as always.
 */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => {
    release();
    controller.abort();
  };
  const release = (): void => {
    for (const name of SIGNALS) process.off(name, abort);
  };
  for (const name of SIGNALS) process.on(name, abort);
  try {
    return await run(controller.signal);
  } finally {
    release();
  }
}
