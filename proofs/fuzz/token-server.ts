import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { connect } from "node:net";
import { endpointConfig } from "../../constructs/token-endpoint/endpoint-config";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { loadEnvironment } from "../../environments/load-environment";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { createWebEndpoint } from "../../functions/tokens/web-endpoint";
import { NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { systemClock } from "../../lib/clock";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";

/** What no answer may hold but the one that issues it, and no line of a log. */
export const SDK_TOKEN = "A561B769-C347-4724-A69A-6C3B3483E107";

/** The versions of a secret that holds one document of client keys. */
export const KEY_VERSIONS = [{ VersionId: "client-keys-1", CreateTime: 1_736_812_800 }];

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));

/** An upstream on loopback that knows one client key and issues one token. */
export async function startUpstream() {
  const client = newClientKey({ environment: "test", now: Date.now() });
  const SecretString = serializeClientKeys({ ...NO_CLIENT_KEYS, keys: [client.key] });
  const text = JSON.stringify({
    Response: { SdkToken: SDK_TOKEN, SecretString, Versions: KEY_VERSIONS, RequestId: "fuzz" },
  });
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.end(text));
  });
  const port = await listen(server);
  const variables = {
    TENCENTCLOUD_SECRETID: "AKIDROLEEXAMPLE",
    TENCENTCLOUD_SECRETKEY: "RoleKeyEXAMPLE",
    TENCENTCLOUD_SESSIONTOKEN: "RoleTokenEXAMPLE",
    [CLOUD_ENDPOINT_VARIABLE]: `http://127.0.0.1:${port}`,
  };
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { key: client.plaintext, variables, close };
}

/** The configuration of the project's own dev, with a pace that nobody waits for. */
export const fuzzConfig = (): HandlerConfig => ({
  ...endpointConfig(tokenEndpointProps(loadEnvironment("dev")), "fuzz-keys"),
  requestsPerSecond: 1_000_000,
});

/** What came back on one connection until its end. */
export interface Exchange {
  readonly raw: Buffer;
  /** Lines that were logged meanwhile. */
  readonly lines: readonly string[];
  /** Requests that the server recognized as such meanwhile. */
  readonly requests: number;
}

/** After this long a connection hangs. Milliseconds. */
const HANGS_MS = 20_000;

/** The endpoint's own server before an upstream. */
export async function startTokenServer() {
  const upstream = await startUpstream();
  const logged: string[] = [];
  let requests = 0;
  const { server, close } = createWebEndpoint({
    config: fuzzConfig(),
    variables: upstream.variables,
    clock: systemClock,
    random: () => 0.5,
    writeLog: (line) => void logged.push(line),
  });
  const count = () => {
    requests += 1;
  };
  server.on("request", count).on("checkExpectation", count);
  const port = await listen(server);

  /**
   * Writes the pieces, each character a byte, one after the other, ends the connection's own half and reads all that
   * comes back.
   */
  const exchange = async (pieces: readonly string[]): Promise<Exchange> => {
    const before = { lines: logged.length, requests };
    const accepted = new Promise<void>((resolve) => {
      server.once("connection", (socket) => socket.once("close", () => resolve()));
    });
    const raw = await new Promise<Buffer>((resolve, reject) => {
      const chunks: Buffer[] = [];
      const socket = connect({ port, host: "127.0.0.1" });
      const hangs = setTimeout(
        () => socket.destroy(new Error("the connection was neither answered nor closed")),
        HANGS_MS,
      );
      socket.on("data", (chunk: Buffer) => chunks.push(chunk));
      socket.on("error", (error: NodeJS.ErrnoException) => {
        // It may close while the other side still writes.
        if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
      });
      socket.on("close", () => {
        clearTimeout(hangs);
        resolve(Buffer.concat(chunks));
      });
      for (const piece of pieces) socket.write(piece, "latin1");
      socket.end();
    });
    await accepted;
    // A request that was broken off is still worked on; its line is still due.
    const deadline = performance.now() + HANGS_MS;
    while (logged.length - before.lines < requests - before.requests && performance.now() < deadline) {
      await new Promise(setImmediate);
    }
    return { raw, lines: logged.slice(before.lines), requests: requests - before.requests };
  };

  return {
    key: upstream.key,
    variables: upstream.variables,
    exchange,
    close: async () => {
      const closed = close();
      server.closeAllConnections();
      await closed;
      await upstream.close();
    },
  };
}
