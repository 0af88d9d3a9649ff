import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { systemClock } from "../lib/clock";
import { defined } from "../lib/defined";
import { UserError } from "../lib/user-error";
import { AdminApi } from "./admin/admin-api";
import type { Administered } from "./admin/operation";
import { Cloud, type CloudOptions } from "./cloud";
import { type Account, makeAccounts, newSecretKey } from "./core/account";
import { type AtLeastOne, mapEach } from "./core/at-least-one";
import { Audit, type AuditEntry } from "./core/audit";
import { Dispatcher } from "./core/dispatcher";
import { Faults } from "./core/faults/faults";
import type { ReachableCloud, RunningCloud } from "./core/running-cloud";
import { createApiServer, serveApis } from "./core/server";
import { SettableClock } from "./core/settable-clock";
import { resume } from "./core/snapshot/resume";
import { requireAccounts, restoreSnapshot, snapshotAccounts, takeSnapshot } from "./core/snapshot/snapshot";
import type { Snapshot } from "./core/snapshot/snapshot-file";
import { CertificateAuthority } from "./core/tls/certificate-authority";
import { type AccountContent, fill } from "./fill";
import { ApiGateway } from "./services/apigateway/runtime/api-gateway";
import { LogDispatcher } from "./services/cls/log-dispatcher";
import { CosDispatcher } from "./services/cos/cos-dispatcher";
import { Scf } from "./services/scf/runtime/scf";
import type { ScfSettings } from "./services/scf/runtime/settings";
import { Edge } from "./services/teo/runtime/edge";

export { Cloud, type CloudOptions } from "./cloud";
export interface LocalCloudOptions extends CloudOptions, ScfSettings {
  /**
   * How many accounts it has, each on its own; a request belongs to the account whose key signed it.
   * @default - 1, or as many as the snapshot has
   */
  readonly accounts?: number;
  /** Port on `host`. @default 0, any free port */
  readonly port?: number;
  /**
   * Address to listen on. Any other than the default lets other machines reach the APIs, whose key is then all that
   * keeps them from running code here; function URLs and domains stay on this machine.
   * @default "127.0.0.1"
   */
  readonly host?: string;
  /**
   * What to create in the first account at the start: a seed, or the path of a file that holds one. A snapshot brings
   * its own.
   * @default - nothing
   */
  readonly seed?: AccountContent["seed"];
  /**
   * Paths of synthesized stacks, `cdk.tf.json`, to load into the first account at the start. A snapshot brings
   * its own.
   * @default - none
   */
  readonly stacks?: AccountContent["stacks"];
  /** What to create at the start after that, in any account. A snapshot brings its own. @default - nothing */
  readonly contents?: readonly AccountContent[];
  /** Hears of each request as it ends, with the time that it took, milliseconds. @default - nobody does */
  readonly onRequest?: (entry: AuditEntry, ms: number) => void;
  /** What it begins with. @default - nothing */
  readonly snapshot?: Snapshot;
}

/**
 * A local cloud that is up. What it has as a {@link RunningCloud} is the first account's. After a reset its parts are
 * new ones.
 */
export interface LocalCloud extends ReachableCloud, Administered {
  readonly cloud: Cloud;
  readonly port: number;
  /**
   * What a client must trust to speak TLS with the local cloud, PEM, at its address or inside a CONNECT tunnel.
   * Terraform's cos backend and tccli do not work without TLS.
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
 * Starts a local cloud.
 *
 * @throws UserError when the port cannot be listened on, for a seed, a stack or a snapshot that is wrong, and when
 * there cannot be that many accounts
 */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const { snapshot } = options;
  const kept = snapshot && snapshotAccounts(snapshot);
  const accounts = makeAccounts(
    options.accounts ?? kept?.count ?? 1,
    options.secretKey ?? kept?.secretKey ?? newSecretKey(),
  );
  if (snapshot !== undefined) requireAccounts(snapshot, accounts.length);
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
  const begin = (): AtLeastOne<Parts> => assemble({ ...options, clock }, accounts, { url, audit, faults });
  let parts = begin();
  /** Replaces the parts by others that hold what a snapshot does; one that is broken changes nothing. */
  const beginAnew = async (held: Snapshot | undefined): Promise<void> => {
    if (held !== undefined) requireAccounts(held, accounts.length);
    const next = begin();
    if (held !== undefined) restoreSnapshot(clouds(next), held);
    const before = parts;
    parts = next;
    await stop(before);
    await resume(next);
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
    get accounts() {
      return parts;
    },
    get cloud() {
      return parts[0].cloud;
    },
    get scf() {
      return parts[0].scf;
    },
    get apiGateway() {
      return parts[0].apiGateway;
    },
    get edge() {
      return parts[0].edge;
    },
    reset: async () => {
      clock.reset();
      audit.clear();
      faults.clear();
      await beginAnew(atStart);
    },
    snapshot: () => copy(parts),
    restore: beginAnew,
    close: async () => {
      await stop(parts);
      clock.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
    },
  };
  const admin = new AdminApi(local);
  serveApis(server, () => ({ accounts: parts, admin }));
  try {
    if (snapshot !== undefined) {
      restoreSnapshot(clouds(parts), snapshot);
      await resume(parts);
    } else {
      const { seed, stacks, contents = [] } = options;
      await fill(parts, [defined({ seed, stacks }), ...contents]);
      if (seed !== undefined || stacks !== undefined || contents.length > 0) atStart = copy(parts);
    }
    return local;
  } catch (error) {
    await local.close();
    throw error;
  }
}

/** What a reset replaces of one account. */
interface Parts extends ReachableCloud {
  readonly api: Dispatcher;
  readonly cos: CosDispatcher;
  readonly logs: LogDispatcher;
}

function assemble(
  options: LocalCloudOptions,
  accounts: AtLeastOne<Account>,
  { url, audit, faults }: Pick<LocalCloud, "url" | "audit" | "faults">,
): AtLeastOne<Parts> {
  const running = mapEach(accounts, (account) => run(new Cloud(options, account), url, options));
  return mapEach(running, (one) => {
    const reachable: ReachableCloud = { ...one, url, accounts: running };
    return {
      ...reachable,
      api: new Dispatcher(reachable, audit, faults),
      cos: new CosDispatcher(one.cloud, audit, faults),
      logs: new LogDispatcher(one.cloud, audit, faults),
    };
  });
}

function run(cloud: Cloud, apiUrl: string, options: LocalCloudOptions): RunningCloud {
  const { webCredentials, webBodyLogged, urlEvent, authoritiesFile, onRefused } = options;
  const settings = defined({ webCredentials, webBodyLogged, urlEvent, authoritiesFile, onRefused });
  const scf = new Scf({ cloud, apiUrl, ...settings });
  return { cloud, scf, apiGateway: new ApiGateway(cloud, scf.runtime), edge: new Edge(cloud.clock) };
}

const clouds = (parts: AtLeastOne<Parts>): AtLeastOne<Cloud> => mapEach(parts, ({ cloud }) => cloud);

const copy = (parts: AtLeastOne<Parts>): Snapshot => takeSnapshot(clouds(parts));

async function stop(parts: AtLeastOne<Parts>): Promise<void> {
  await Promise.all(
    parts.map(async ({ edge, apiGateway, scf }) => {
      await edge.close();
      await apiGateway.close();
      await scf.close();
    }),
  );
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
