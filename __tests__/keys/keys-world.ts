import { createMainHandler } from "../../functions/tokens/event-adapter";
import type { ClientKeys } from "../../keys/client-keys";
import { createKey } from "../../keys/commands";
import { deliverTo } from "../../keys/key-delivery";
import { KeyStore } from "../../keys/key-store";
import { planRotation, rotateKeys } from "../../keys/rotation";
import type { KeySelector } from "../../keys/select-keys";
import { systemClock } from "../../lib/clock";
import { type LocalCloud, startLocalCloud } from "../../local-cloud";
import { localVariables } from "../../operations/local/local-deployment";
import { scriptClient } from "../../sdk/script-client";
import type { TencentClient } from "../../sdk/tencent-client";
import { CONTEXT, CONFIG as HANDLER_CONFIG } from "../helpers/handler";
import { holdRequest } from "../helpers/held-request";

/** As `keys --env dev` has it. */
const CONFIG = { ...HANDLER_CONFIG, environment: "dev" };

/** A key and who it is. */
export interface IssuedKey {
  readonly id: string;
  readonly plaintext: string;
}

/** A secret of client keys in a local cloud, operators who change it, and the endpoint's handler, which reads it. */
export class KeysWorld {
  readonly client: TencentClient;
  readonly warnings: string[] = [];

  private constructor(readonly local: LocalCloud) {
    const { cloud } = local;
    const { region, secretName: name } = CONFIG;
    const variables = localVariables(local);
    cloud.ssm.createSecret({ name, region, description: "", tags: {}, createdAt: cloud.clock.now() });
    this.client = scriptClient(region, variables);
  }

  static async start(): Promise<KeysWorld> {
    return new KeysWorld(await startLocalCloud());
  }

  /** The store of another operator. */
  operator(): KeyStore {
    return new KeyStore(this.client, CONFIG, { warn: (text) => this.warnings.push(text) });
  }

  /** The VersionIds in the secret with what they hold. */
  get versions(): ReadonlyMap<string, { value: string }> {
    return this.local.cloud.ssm.get(CONFIG.region, CONFIG.secretName).versions;
  }

  /** Lets lists of the versions leave one out, as one that is answered from an older copy does. */
  hideFromLists(versionId: string): void {
    const { versions } = this;
    const all = Map.prototype[Symbol.iterator].bind(versions);
    Object.assign(versions, {
      *[Symbol.iterator]() {
        for (const entry of all()) if (entry[0] !== versionId) yield entry;
      },
    });
  }

  document(): Promise<ClientKeys> {
    return this.operator().read();
  }

  async create(store = this.operator(), label?: string): Promise<IssuedKey> {
    let plaintext = "";
    const delivery = deliverTo((key) => {
      plaintext = key;
    });
    const { id } = await createKey({ store, delivery, clock: systemClock, label });
    return { id, plaintext };
  }

  /** @param overlapHours of the key before @default 0 */
  async rotate(selector: KeySelector, overlapHours = 0): Promise<IssuedKey> {
    const store = this.operator();
    let plaintext = "";
    const delivery = deliverTo((key) => {
      plaintext = key;
    });
    const plan = planRotation(await store.read(), selector, { now: systemClock.now(), overlapHours });
    const { created } = await rotateKeys({ store, delivery, clock: systemClock }, plan);
    return { id: created.id, plaintext };
  }

  /**
   * Starts a change, holds a request of it on its way, lets others work to their end, and only then lets the request
   * arrive.
   */
  async overtaken<Slow, Fast>(
    action: string,
    slow: () => Promise<Slow>,
    fast: () => Promise<Fast>,
  ): Promise<[PromiseSettledResult<Slow>, Fast]> {
    const held = holdRequest(this.local, { action });
    const running = Promise.allSettled([slow()]);
    await held.arrived;
    const done = await fast();
    held.release();
    return [(await running)[0], done];
  }

  /** @returns what brings the secret back to what it is now */
  remember(): () => void {
    const versions = this.local.cloud.ssm.get(CONFIG.region, CONFIG.secretName).versions;
    const before = [...versions];
    return () => {
      versions.clear();
      for (const [id, version] of before) versions.set(id, version);
    };
  }

  /** Whether the endpoint takes a key, asked of an instance that has read nothing yet. */
  takes(key: Pick<IssuedKey, "plaintext">): Promise<boolean> {
    return this.newInstance()(key);
  }

  /** An instance of the endpoint, which tells of keys whether it takes them. */
  newInstance(): (key: Pick<IssuedKey, "plaintext">) => Promise<boolean> {
    const handler = createMainHandler({
      config: CONFIG,
      client: this.client,
      clock: systemClock,
      random: () => 0,
      writeLog: () => undefined,
    });
    return async ({ plaintext }) => {
      const headers = { authorization: `Bearer ${plaintext}` };
      const { statusCode } = await handler({ httpMethod: "GET", path: "/v1/profiles", headers }, CONTEXT);
      if (statusCode === 200 || statusCode === 401) return statusCode === 200;
      throw new Error(`the endpoint answered ${statusCode}`);
    };
  }

  close(): Promise<void> {
    return this.local.close();
  }
}
