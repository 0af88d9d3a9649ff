import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { systemClock } from "../lib/clock";
import { defined } from "../lib/defined";
import { UserError } from "../lib/user-error";
import { AdminApi } from "./admin/admin-api";
import type { Administered } from "./admin/operation";
import { Cloud, type CloudOptions } from "./cloud";
import { newSecretKey } from "./core/account";
import { Audit } from "./core/audit";
import { Dispatcher } from "./core/dispatcher";
import { Faults } from "./core/faults/faults";
import type { ReachableCloud } from "./core/running-cloud";
import { createApiServer, serveApis } from "./core/server";
import { SettableClock } from "./core/settable-clock";
import { CertificateAuthority } from "./core/tls/certificate-authority";
import { ApiGateway } from "./services/apigateway/runtime/api-gateway";
import { LogDispatcher } from "./services/cls/log-dispatcher";
import { CosDispatcher } from "./services/cos/cos-dispatcher";
import { Scf } from "./services/scf/runtime/scf";
import type { ScfSettings } from "./services/scf/runtime/settings";
import { Edge } from "./services/teo/runtime/edge";

export { Cloud, type CloudOptions } from "./cloud";
export interface LocalCloudOptions extends CloudOptions, ScfSettings {
  /** Port on 127.0.0.1. @default 0, any free port */
  readonly port?: number;
}

/** A local cloud that is up. After a reset its parts are others. */
export interface LocalCloud extends ReachableCloud, Administered {
  readonly cloud: Cloud;
  readonly port: number;
  /**
   * What a client must trust to speak TLS with the local cloud, PEM, at its address or inside a CONNECT tunnel.
   * Terraform's cos backend and tccli do not do without TLS.
   */
  readonly certificate: string;
  /**
   * Stops every acceleration domain, service of API Gateway, function and function URL, stops listening and ends every
   * connection.
   */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/**
 * Starts a local cloud that only this machine can reach.
 *
 * @throws UserError when the port cannot be listened on
 */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const clock = new SettableClock(options.clock ?? systemClock);
  const audit = new Audit();
  const faults = new Faults(options.random);
  const authority = new CertificateAuthority();
  const server = createApiServer(authority);
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const port = await listen(server, options.port ?? 0);
  const url = `http://${HOST}:${port}`;
  const { secretKey = newSecretKey() } = options;
  const begin = (): Parts => assemble({ ...options, clock, secretKey }, { url, audit, faults });
  let parts = begin();
  const local: LocalCloud = {
    url,
    port,
    clock,
    audit,
    faults,
    get certificate() {
      return authority.certificate;
    },
    get cloud() {
      return parts.cloud;
    },
    get scf() {
      return parts.scf;
    },
    get apiGateway() {
      return parts.apiGateway;
    },
    get edge() {
      return parts.edge;
    },
    reset: async () => {
      const before = parts;
      clock.reset();
      audit.clear();
      faults.clear();
      parts = begin();
      await stop(before);
    },
    close: async () => {
      await stop(parts);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
    },
  };
  const admin = new AdminApi(local);
  serveApis(server, () => ({ ...parts, media: parts.cloud.faceid.media, admin }));
  return local;
}

/** What a reset replaces. */
interface Parts extends ReachableCloud {
  readonly api: Dispatcher;
  readonly cos: CosDispatcher;
  readonly logs: LogDispatcher;
}

function assemble(
  options: LocalCloudOptions,
  { url, audit, faults }: Pick<LocalCloud, "url" | "audit" | "faults">,
): Parts {
  const cloud = new Cloud(options);
  const { webCredentials, webBodyLogged, urlEvent, authoritiesFile, onRefused } = options;
  const scf = new Scf({
    cloud,
    apiUrl: url,
    ...defined({ webCredentials, webBodyLogged, urlEvent, authoritiesFile, onRefused }),
  });
  const running = { cloud, url, scf, apiGateway: new ApiGateway(cloud, scf.runtime), edge: new Edge(cloud.clock) };
  return {
    ...running,
    api: new Dispatcher(running, audit, faults),
    cos: new CosDispatcher(cloud, audit, faults),
    logs: new LogDispatcher(cloud, audit, faults),
  };
}

async function stop({ edge, apiGateway, scf }: Parts): Promise<void> {
  await edge.close();
  await apiGateway.close();
  await scf.close();
}

async function listen(server: Server, port: number): Promise<number> {
  const fix = "Give another port with --port, or --port 0 for any free one.";
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`The port ${port} is not a whole number from 0 to 65535.`, fix);
  }
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const busy = error.code === "EADDRINUSE" ? "is in use" : `cannot be listened on (${error.code})`;
      reject(new UserError(`The port ${port} of ${HOST} ${busy}.`, fix));
    });
    server.listen(port, HOST, resolve);
  });
  return (server.address() as AddressInfo).port;
}
