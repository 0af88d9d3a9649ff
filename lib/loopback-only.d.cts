/**
 * Lets this process connect to this machine alone, until what it returns is called. A connection to any other address
 * fails with ENETUNREACH before its name is looked up.
 * @param onRefused told of each such address, `HOST:PORT`
 */
export function keepOnLoopback(onRefused: (address: string) => void): () => void;
