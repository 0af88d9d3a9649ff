import { BODY_MAX_BYTES } from "../../contract/endpoint/limits";
import type { HandlerConfig } from "../../contract/endpoint/token-config";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import type { Fetch } from "../../functions/tokens/callers/fetch-key-set";
import {
  createMainHandler,
  type FunctionContext,
  type FunctionUrlEvent,
  type FunctionUrlResponse,
} from "../../functions/tokens/event-adapter";
import type { OpenState } from "../../functions/tokens/store/shared-state";
import { type ClientKeys, type KeyGrants, NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { defined } from "../../lib/defined";
import { functionCredentials } from "../../sdk/credentials";
import { TencentClient } from "../../sdk/tencent-client";
import { ManualClock } from "./manual-clock";
import { type Reply, reply, TencentServer } from "./tencent-server";

export const CONFIG: HandlerConfig = {
  environment: "test",
  region: "ap-singapore",
  contract: "2025-01-14",
  secretName: "ekyc-test-client-keys",
  requestsPerSecond: 20,
  throughEdgeOnly: false,
  timeoutSeconds: 10,
  bodyMaxBytes: BODY_MAX_BYTES,
  heldBodiesMaxBytes: 2 * BODY_MAX_BYTES,
  tokenValiditySeconds: 7_200,
  idempotency: true,
  profiles: {
    ...DEFAULT_PROFILES,
    compare: { idCardType: "HK", checkMode: 2, securityLevel: 1, compareImage: "request" },
    motion: {
      idCardType: "ML",
      checkMode: 1,
      securityLevel: 2,
      actionList: "nod,shake",
      disableCheckOcrWarnings: true,
    },
  },
};

export const ROLE = {
  TENCENTCLOUD_SECRETID: "AKIDROLEEXAMPLE",
  TENCENTCLOUD_SECRETKEY: "RoleKeyEXAMPLE",
  TENCENTCLOUD_SESSIONTOKEN: "RoleTokenEXAMPLE",
};

export const CONTEXT: FunctionContext = { request_id: "invocation-1", time_limit_in_ms: 10_000 };
export const SDK_TOKEN = "A561B769-C347-4724-A69A-6C3B3483E107";

/** The reply to GetSecretValue that holds this document. */
export const keysReply = (keys: ClientKeys): Reply => reply.ok({ SecretString: serializeClientKeys(keys) });

/** The reply to ListSecretVersionIds of a secret with these versions. */
export const versionsReply = (...ids: string[]): Reply =>
  reply.ok({ Versions: ids.map((VersionId) => ({ VersionId, CreateTime: 1_736_812_800 })) });

/** A reply that comes this many milliseconds of a clock after its request. */
export const delayed =
  (clock: ManualClock, ms: number, answer: Reply): Reply =>
  (...request) => {
    clock.advance(ms);
    answer(...request);
  };

/** The real handler with the real SDK against a server on loopback, with a clock that does not wait. */
export class HandlerHarness {
  readonly clock = new ManualClock();
  readonly logs: string[] = [];
  readonly client = newClientKey({ environment: "test", now: this.clock.now() });
  /** Jitter. */
  random = () => 0.5;
  private readonly handler;

  private constructor(
    readonly server: TencentServer,
    config: HandlerConfig,
    credentials: Readonly<Record<string, string>>,
    fetch: Fetch | undefined,
    openState: OpenState | undefined,
  ) {
    server.on("ListSecretVersionIds", versionsReply("client-keys-1"));
    server.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [this.client.key] }));
    server.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN }));
    this.handler = createMainHandler({
      config,
      client: new TencentClient({
        region: config.region,
        credentials: functionCredentials(credentials),
        variables: server.variables,
      }),
      clock: this.clock,
      random: () => this.random(),
      writeLog: (line) => this.logs.push(line),
      ...defined({ fetch, openState }),
    });
  }

  /** @param fetch asks an identity provider @default - the platform's own */
  static async start(
    config: Partial<HandlerConfig> = {},
    credentials: Readonly<Record<string, string>> = ROLE,
    fetch?: Fetch,
    openState?: OpenState,
  ) {
    return new HandlerHarness(await TencentServer.start(), { ...CONFIG, ...config }, credentials, fetch, openState);
  }

  /** Sends an event as it is, with the harness' key unless the event has headers. */
  async handle(event: Partial<FunctionUrlEvent>, context: FunctionContext = CONTEXT) {
    const headers = { authorization: `Bearer ${this.client.plaintext}` };
    const response = await this.handler({ httpMethod: "POST", path: "/v1/tokens", headers, ...event }, context);
    return { ...response, json: JSON.parse(response.body) as Record<string, unknown> };
  }

  /** Hands over an event as it is. */
  async invoke(event: unknown) {
    const response = await this.handler(event, CONTEXT);
    return { ...response, json: JSON.parse(response.body) as Record<string, unknown> };
  }

  /** Lets the harness' key do this, from the next read of the document on. */
  useGrants(grants: KeyGrants): void {
    this.server.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [{ ...this.client.key, ...grants }] }));
  }

  useScopes(scopes: KeyGrants["scopes"] & object): void {
    this.useGrants({ scopes });
  }

  /** POST /v1/tokens, or GET another path, as who sends this in `Authorization: Bearer`. */
  sendAs(bearer: string, body: unknown = { profile: "HK" }, path?: string) {
    const headers = { authorization: `Bearer ${bearer}` };
    const request = path === undefined ? { body: JSON.stringify(body) } : { httpMethod: "GET", path };
    return this.handle({ ...request, headers });
  }

  /** POST /v1/results with this body. */
  askResult(body: unknown) {
    return this.handle({ path: "/v1/results", body: JSON.stringify(body) });
  }

  /** POST /v1/tokens with this body. */
  post(
    body: unknown,
    context: FunctionContext = CONTEXT,
  ): Promise<FunctionUrlResponse & { json: Record<string, unknown> }> {
    return this.handle({ body: JSON.stringify(body) }, context);
  }

  /** The same with an Idempotency-Key. */
  postWithKey(key: string, body: object, headers: Readonly<Record<string, string>> = {}) {
    const authorization = `Bearer ${this.client.plaintext}`;
    return this.handle({ headers: { authorization, "idempotency-key": key, ...headers }, body: JSON.stringify(body) });
  }

  get lastLog(): Record<string, unknown> {
    return JSON.parse(this.logs.at(-1) ?? "null");
  }

  async close(): Promise<void> {
    await this.server.close();
  }
}
