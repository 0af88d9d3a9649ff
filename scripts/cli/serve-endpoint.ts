import type { AddressInfo } from "node:net";
import { endpointConfig } from "../../constructs/token-endpoint/endpoint-config";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { createRequestHandler } from "../../functions/tokens/request-handler";
import { createTokenServer, type TokenServer } from "../../functions/tokens/server";
import { systemClock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import type { EndpointUpstream } from "../../operations/local/endpoint-upstream";

const HOST = "127.0.0.1";

/** An environment's endpoint that is up on this machine. */
export interface ServedEndpoint {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws UserError when the port cannot be listened on */
async function listen({ server }: TokenServer, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UserError(`The port ${port} of ${HOST} cannot be listened on (${code}).`, "Name another with --port."),
      );
    });
    server.listen(port, HOST, resolve);
  });
  return `http://${HOST}:${(server.address() as AddressInfo).port}`;
}

/**
 * Serves an environment's endpoint on this machine, by the same server as in SCF.
 * @param port 0 takes a free one
 * @throws UserError when the port cannot be listened on
 */
export async function serveEndpoint(
  environment: ResolvedEnvironment,
  { secretName, client }: EndpointUpstream,
  port: number,
  writeLog: (line: string) => void,
): Promise<ServedEndpoint> {
  // There is no edge in front of this machine.
  const config = { ...endpointConfig(tokenEndpointProps(environment), secretName), throughEdgeOnly: false };
  const common = { clock: systemClock, writeLog };
  const handle = createRequestHandler({ config, client, random: Math.random, ...common });
  const server = createTokenServer({ ...config, handle, ...common });
  return { url: await listen(server, port), close: () => server.close() };
}
