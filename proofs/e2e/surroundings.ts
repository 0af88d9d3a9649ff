import type { LocalCloud } from "../../local-cloud";
import { IdentityProviderServer } from "../traffic/identity-provider-server";
import { PrivateAuthority } from "../traffic/private-authority";
import { HAS_REDIS, PASSWORD, RedisServer } from "../traffic/redis-server";
import { STORE_SECRET } from "./inventory";
import type { DeploymentFolder } from "./workspace";

const HOST = "127.0.0.1";
/** No network is behind them: a local cloud's functions run on this machine. */
const NETWORK = { vpcId: "vpc-e2e00000", subnetId: "subnet-e2e00000" } as const;
/** Each subject's tokens of a run are far fewer. Only where all instances count together. */
const SUBJECTS = { perHour: 200, concurrent: 10 } as const;

/**
 * What an environment names and no stack creates: an identity provider and, where this machine has one, a Redis; on
 * loopback, with TLS from an authority of its own.
 */
export class Surroundings {
  private constructor(
    readonly authority: PrivateAuthority,
    readonly provider: IdentityProviderServer,
    readonly redis: RedisServer | undefined,
  ) {}

  static async start(hasRedis: boolean = HAS_REDIS): Promise<Surroundings> {
    const authority = new PrivateAuthority();
    const provider = await new IdentityProviderServer(authority.certify(HOST)).start();
    const redis = hasRedis ? await RedisServer.start(authority.certifyInFiles(HOST)) : undefined;
    return new Surroundings(authority, provider, redis);
  }

  /** Makes an environment take JWTs, answer results and, with a Redis, share it between two instances. */
  configure(workspace: DeploymentFolder): void {
    const { issuer, audience } = this.provider.config;
    const jwksUrl = `${this.provider.url}/jwks.json`;
    const subjects = this.redis && { subjects: SUBJECTS };
    const isWeb = workspace.environment.function.kind === "web";
    workspace.edit((document) => {
      const set = (path: readonly string[], value: unknown): void => document.setIn(path, document.createNode(value));
      set(["endpoint", "identityProvider"], { issuer, audience, jwksUrl, ...subjects });
      // An Event function's answers are in its log, so it answers none.
      if (isWeb) set(["endpoint", "results"], { detail: "summary" });
      if (this.redis === undefined) return;
      set(["store"], { kind: "redis", host: HOST, port: this.redis.port, secretName: STORE_SECRET, ...NETWORK });
      set(["function", "maxInstances"], 2);
    });
  }

  /** Puts how the Redis is entered where the environment says. */
  writeSecret({ cloud }: LocalCloud, region: string): void {
    if (this.redis === undefined) return;
    const common = { name: STORE_SECRET, region, description: "Password of the Redis", tags: {} };
    const secret = cloud.ssm.createSecret({ ...common, createdAt: cloud.clock.now() });
    const value = JSON.stringify({ password: PASSWORD, ca: this.authority.certificate });
    cloud.ssm.addVersion(secret, "1", { value });
  }

  async close(): Promise<void> {
    await this.provider.close();
    await this.redis?.close();
    this.authority.remove();
  }
}
