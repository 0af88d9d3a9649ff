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
import { until } from "../../helpers/until";

const INSTANCES = 3;
const CALLERS = 50;
const SUBJECTS = CALLERS / 2;
const PER_HOUR = 1;
/** Requests per second, so that fifty callers need not wait for long. */
const QUOTA = 60;

interface Told {
  readonly caller: number;
  /** How many had been told when this one asked. */
  readonly asked: number;
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
    // Ages pass, but no deadline: keys are read anew no more often than each second, or half minute.
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
        config: { ...CONFIG, identityProvider, store: { ...STORE, port: redisServer.port, requestsPerSecond: QUOTA } },
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

    const told: Told[] = [];
    let isOver = false;
    const call = async (caller: number): Promise<void> => {
      while (!isOver) {
        const asked = told.length;
        const exp = clock.now() / 1_000 + 600;
        const bearer =
          caller < SUBJECTS ? provider.token({ sub: `user-${caller}`, exp }, { key: signer }) : key.plaintext;
        const headers = { authorization: `Bearer ${bearer}` };
        const event = { httpMethod: "POST", path: "/v1/tokens", headers, body: '{"profile":"HK"}' };
        const answer = await instances[caller % INSTANCES]?.(event, { time_limit_in_ms: 10_000 });
        const { code, sdkToken } = JSON.parse(answer?.body ?? "{}") as { code?: string; sdkToken?: string };
        told.push({ caller, asked, status: answer?.statusCode ?? 0, code, sdkToken });
        if (answer?.statusCode !== 201) await systemClock.sleep(50);
      }
    };
    const isTold = (code: string): boolean => told.some((one) => one.code === code);
    const tokens = (from: number): Told[] => told.slice(from).filter(({ status }) => status === 201);
    const traffic = Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
    const watch = async () => {
      await until("tokens are issued", () => tokens(0).length > INSTANCES);
      keys = [old.key, fresh.key];
      aheadMs += 30_000;
      key = fresh;
      await until("a budget is used up", () => isTold("subject_budget_exceeded") && tokens(0).length > SUBJECTS);
      const lost = told.length;
      const before = await takePlacesAway(redis);
      await redisServer.kill();
      const killed = told.length;
      provider.keys = [first, second];
      aheadMs += 30_000;
      signer = second;
      await until("callers are refused", () => isTold("store_unavailable"));
      await redisServer.restart();
      const restarted = told.length;
      const again = (instance: number): boolean =>
        tokens(restarted).some(({ caller }) => caller % INSTANCES === instance);
      await until("every instance issues again", () => instances.every((_, instance) => again(instance)));
      await until("tokens are issued again", () => tokens(restarted).length > SUBJECTS);
      return { before, lost, killed, restarted };
    };
    const { before, lost, killed, restarted } = await watch().finally(() => {
      isOver = true;
      return traffic;
    });
    const after = await placesIn(redis);
    redis.disconnect();

    const isRight = ({ caller, asked, status, code }: Told, index: number): boolean =>
      status === 201 ||
      code === "rate_limited" ||
      code === "subject_budget_exceeded" ||
      // Until the instance has found the store again.
      (code === "store_unavailable" &&
        index >= killed &&
        !told
          .slice(restarted, asked)
          .some((one) => one.status === 201 && one.asked > restarted && (one.caller - caller) % INSTANCES === 0));
    expect(told.filter((one, index) => !isRight(one, index))).toEqual([]);
    const given = told.flatMap(({ sdkToken }) => sdkToken ?? []);
    expect(new Set(given).size).toBe(given.length);
    expect(busiestSecond([...before, ...after])).toBeLessThanOrEqual(QUOTA);
    // A Redis that comes back empty has forgotten the budgets: each of its lives has its own.
    for (const life of [told.slice(0, lost), told.filter(({ asked }) => asked > killed)]) {
      const issuedTo = (subject: number): number =>
        life.filter(({ caller, status }) => caller === subject && status === 201).length;
      for (let subject = 0; subject < SUBJECTS; subject += 1) expect(issuedTo(subject)).toBeLessThanOrEqual(PER_HOUR);
    }
  }, 30_000);
});
