const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

/** Whether a host, as it is written or as a URL has it, is this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);
