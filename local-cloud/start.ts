import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { systemClock } from "../lib/clock";
import { defined } from "../lib/defined";
import { UserError } from "../lib/user-error";
import { AdminApi } from "./admin/admin-api";
import type { Administered } from "./admin/operation";
import { Cloud, type CloudOptions } from "./cloud";
import { newSecretKey } from "./core/account";
import { Audit, type AuditEntry } from "./core/audit";
import { Dispatcher } from "./core/dispatcher";
import { Faults } from "./core/faults/faults";
import type { ReachableCloud } from "./core/running-cloud";
import { createApiServer, serveApis } from "./core/server";
import { SettableClock } from "./core/settable-clock";
import { restore } from "./core/snapshot/restore";
import { snapshotSecretKey, takeSnapshot } from "./core/snapshot/snapshot";
import type { Snapshot } from "./core/snapshot/snapshot-file";
import { CertificateAuthority } from "./core/tls/certificate-authority";
import type { Seed } from "./seed/seed-schema";
import { ApiGateway } from "./services/apigateway/runtime/api-gateway";
import { LogDispatcher } from "./services/cls/log-dispatcher";
import { CosDispatcher } from "./services/cos/cos-dispatcher";
import { Scf } from "./services/scf/runtime/scf";
import type { ScfSettings } from "./services/scf/runtime/settings";
import { Edge } from "./services/teo/runtime/edge";
import { loadStack } from "./stack/load-stack";

export { Cloud, type CloudOptions } from "./cloud";
export interface LocalCloudOptions extends CloudOptions, ScfSettings {
  /** Port on `host`. @default 0, any free port */
  readonly port?: number;
  /**
   * Address to listen on. Any other than the default lets other machines reach the APIs, whose key is then all that
   * keeps them from running code here; function URLs and domains stay on this machine.
   * @default "127.0.0.1"
   */
  readonly host?: string;
  /** What to create at the start: a seed, or the path of a file that holds one. A snapshot has had its own. @default - nothing */
  readonly seed?: string | Seed;
  /** Paths of synthesized stacks, `cdk.tf.json`, to load at the start. A snapshot has had its own. @default - none */
  readonly stacks?: readonly string[];
  /** Hears of each request as it ends, with the time that it took, milliseconds. @default - nobody does */
  readonly onRequest?: (entry: AuditEntry, ms: number) => void;
  /** What it begins with. @default - nothing */
  readonly snapshot?: Snapshot;
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
  /** A copy of what it holds now. */
  snapshot(): Snapshot;
  /** Makes it hold what it held when the snapshot was taken. */
  restore(snapshot: Snapshot): Promise<void>;
  /**
   * Stops every acceleration domain, service of API Gateway, function and function URL, stops listening and ends every
   * connection.
   */
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/**
 * Starts a local cloud.
 *
 * @throws UserError when the port cannot be listened on, and for a seed or a stack that is wrong
 */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const clock = new SettableClock(options.clock ?? systemClock);
  const audit = new Audit(options.onRequest);
  const faults = new Faults(options.random);
  const authority = new CertificateAuthority();
  const server = createApiServer(authority);
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const port = await listen(server, options.port ?? 0, options.host ?? HOST);
  const url = `http://${HOST}:${port}`;
  const { snapshot, secretKey = snapshot ? snapshotSecretKey(snapshot) : newSecretKey() } = options;
  const begin = (): Parts => assemble({ ...options, clock, secretKey }, { url, audit, faults });
  let parts = begin();
  /** Makes the parts others, which hold what a snapshot does. */
  const beginAnew = async (held: Snapshot | undefined): Promise<void> => {
    const before = parts;
    parts = begin();
    await stop(before);
    if (held !== undefined) await restore(parts, held);
  };
  let atStart = snapshot;
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
      clock.reset();
      audit.clear();
      faults.clear();
      await beginAnew(atStart);
    },
    snapshot: () => takeSnapshot(parts.cloud),
    restore: beginAnew,
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
  try {
    if (snapshot !== undefined) await restore(parts, snapshot);
    else if (await fill(parts, options)) atStart = takeSnapshot(parts.cloud);
    return local;
  } catch (error) {
    await local.close();
    throw error;
  }
}

/**
 * Creates what the options name, and says whether they name anything. What reads and checks seeds is loaded only then.
 * @throws UserError
 */
async function fill(parts: Parts, { seed, stacks = [] }: LocalCloudOptions): Promise<boolean> {
  if (seed !== undefined) {
    const { fillWithSeed } = require("./seed/fill-with-seed") as typeof import("./seed/fill-with-seed");
    fillWithSeed(parts.cloud, seed);
  }
  for (const stack of stacks) await loadStack(parts, stack);
  return seed !== undefined || stacks.length > 0;
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

async function listen(server: Server, port: number, host: string): Promise<number> {
  const fix = "Give another port with --port, or --port 0 for any free one.";
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`The port ${port} is not a whole number from 0 to 65535.`, fix);
  }
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const busy = error.code === "EADDRINUSE" ? "is in use" : `cannot be listened on (${error.code})`;
      reject(new UserError(`The port ${port} of ${host} ${busy}.`, fix));
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}
