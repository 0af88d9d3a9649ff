import { createMainHandler, type MainHandler } from "../../../functions/tokens/event-adapter";
import { openRedisState } from "../../../functions/tokens/store/redis-state";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { busiestSecond } from "../../../lib/busiest-second";
import { systemClock } from "../../../lib/clock";
import { IdentityProviderServer, newSigningKey } from "../../../proofs/traffic/identity-provider-server";
import { functionCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import { CONFIG, keysReply, ROLE, versionsReply } from "../../helpers/handler";
import { operatorClient, placesIn, seedState, takePlacesAway } from "../../helpers/redis-instances";
import { describeWithRedis, PASSWORD, RedisServer, STORE } from "../../helpers/redis-server";
import { reply, TencentServer } from "../../helpers/tencent-server";

const INSTANCES = 3;
const CALLERS = 50;
const SUBJECTS = CALLERS / 2;
const PER_HOUR = 3;
const QUOTA = STORE.requestsPerSecond;

/** Milliseconds from the beginning of the traffic. */
const AT = { keys: 1_200, provider: 1_800, kill: 2_800, restart: 3_300, settled: 5_500, end: 7_500 } as const;

interface Told {
  readonly caller: number;
  readonly at: number;
  readonly status: number;
  readonly code: string | undefined;
  readonly sdkToken: string | undefined;
}

describeWithRedis(`${CALLERS} callers of ${INSTANCES} instances`, () => {
  let redisServer: RedisServer;
  let upstream: TencentServer;
  beforeAll(async () => {
    [redisServer, upstream] = await Promise.all([RedisServer.start(), TencentServer.start()]);
  });
  afterAll(async () => {
    await upstream.close();
    await redisServer.close();
  });

  it("get no wrong answer and no token beyond quota or budget while the Redis dies and all keys are rotated", async () => {
    const redis = operatorClient(redisServer);
    redis.on("error", () => {});
    await seedState(redis);
    const provider = new IdentityProviderServer();
    const [first, second] = [...provider.keys, newSigningKey("second")];
    let aheadMs = 0;
    // Ages pass, but no deadline: the provider is asked no more often than every half minute.
    const clock = {
      now: systemClock.now,
      monotonic: () => systemClock.monotonic() + aheadMs,
      sleep: systemClock.sleep,
    };
    const [old, fresh] = [1, 2].map(() => newClientKey({ environment: "test", now: Date.now() }));
    if (!(first && second && old && fresh)) throw new Error("there is nothing to rotate");
    let [key, signer, keys] = [old, first, [old.key]];
    let issued = 0;
    upstream.on("ListSecretVersionIds", versionsReply("1"));
    upstream.on("GetSecretValue", (...request) =>
      (request[2].body["SecretName"] === STORE.secretName
        ? reply.ok({ SecretString: PASSWORD })
        : keysReply({ ...NO_CLIENT_KEYS, keys }))(...request),
    );
    upstream.on("ApplySdkVerificationToken", (...request) => {
      issued += 1;
      reply.ok({ SdkToken: `token-${issued}` })(...request);
    });
    const identityProvider = { ...provider.config, subjects: { perHour: PER_HOUR } };
    const instance = (): MainHandler =>
      createMainHandler({
        config: { ...CONFIG, identityProvider, store: { ...STORE, port: redisServer.port } },
        client: new TencentClient({
          ...{ region: CONFIG.region, credentials: functionCredentials(ROLE), variables: upstream.variables },
        }),
        clock,
        random: Math.random,
        writeLog: () => undefined,
        fetch: async () => new Response(provider.keySet),
        openState: openRedisState,
      });
    const instances = Array.from({ length: INSTANCES }, instance);

    const began = Date.now();
    const since = (): number => Date.now() - began;
    const told: Told[] = [];
    const call = async (caller: number): Promise<void> => {
      while (since() < AT.end) {
        const exp = clock.now() / 1_000 + 600;
        const bearer =
          caller < SUBJECTS ? provider.token({ sub: `user-${caller}`, exp }, { key: signer }) : key.plaintext;
        const headers = { authorization: `Bearer ${bearer}` };
        const event = { httpMethod: "POST", path: "/v1/tokens", headers, body: '{"profile":"HK"}' };
        const answer = await instances[caller % INSTANCES]?.(event, { time_limit_in_ms: 3_000 });
        const { code, sdkToken } = JSON.parse(answer?.body ?? "{}") as { code?: string; sdkToken?: string };
        told.push({ caller, at: since(), status: answer?.statusCode ?? 0, code, sdkToken });
        if (answer?.statusCode !== 201) await systemClock.sleep(50);
      }
    };
    const until = (ms: number): Promise<void> => systemClock.sleep(ms - since());
    const traffic = Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
    await until(AT.keys);
    keys = [old.key, fresh.key];
    key = fresh;
    await until(AT.provider);
    provider.keys = [first, second];
    aheadMs += 30_000;
    signer = second;
    await until(AT.kill);
    const before = await takePlacesAway(redis);
    await redisServer.kill();
    const killedAt = since();
    await until(AT.restart);
    await redisServer.restart();
    await traffic;
    const after = await placesIn(redis);
    redis.disconnect();

    const isRight = ({ at, status, code }: Told): boolean =>
      status === 201 ||
      code === "rate_limited" ||
      code === "subject_budget_exceeded" ||
      (code === "store_unavailable" && at >= AT.kill && at < AT.settled);
    expect(told.filter((one) => !isRight(one))).toEqual([]);
    const given = told.flatMap(({ sdkToken }) => sdkToken ?? []);
    expect(new Set(given).size).toBe(given.length);
    expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
    // A Redis that comes back empty has forgotten the budgets: each of its lives has its own.
    for (const life of [told.filter(({ at }) => at < killedAt), told.filter(({ at }) => at >= killedAt)]) {
      const tokens = (subject: number): number =>
        life.filter(({ caller, status }) => caller === subject && status === 201).length;
      for (let subject = 0; subject < SUBJECTS; subject += 1) expect(tokens(subject)).toBeLessThanOrEqual(PER_HOUR);
    }
    const codes = new Set(told.map(({ code }) => code));
    for (const code of [undefined, "subject_budget_exceeded", "store_unavailable"]) expect(codes).toContain(code);
    expect(told.filter(({ at, status }) => at > AT.settled && status === 201).length).toBeGreaterThan(QUOTA);
  }, 30_000);
});
