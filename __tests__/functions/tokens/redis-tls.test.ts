import type { StoreSecret } from "../../../functions/tokens/store/store-secret";
import { systemClock } from "../../../lib/clock";
import { PrivateAuthority } from "../../../proofs/traffic/private-authority";
import { connectInstance, operatorClient } from "../../helpers/redis-instances";
import { describeWithRedis, PASSWORD, RedisServer } from "../../helpers/redis-server";

/** What the log says where an instance cannot put a value into a Redis; undefined where it can. */
async function failure(
  server: RedisServer,
  secret: StoreSecret,
  config: Parameters<typeof connectInstance>[1],
): Promise<string | undefined> {
  const { store, close } = connectInstance(server, config, systemClock, async () => secret);
  try {
    await store.take("a", "mine", 1);
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ code: "store_unavailable" });
    return (error as Error).message;
  } finally {
    close();
  }
}

/** A clock that a test sets forward. */
class AheadClock {
  aheadMs = 0;
  readonly now = systemClock.now;
  readonly sleep = systemClock.sleep;
  readonly monotonic = (): number => systemClock.monotonic() + this.aheadMs;
}

describeWithRedis("a Redis that speaks TLS", () => {
  const ours = new PrivateAuthority();
  const another = new PrivateAuthority();
  const secret: StoreSecret = { password: PASSWORD, ca: ours.certificate };
  let server: RedisServer;
  let elsewhere: RedisServer;
  let plain: RedisServer;

  beforeAll(async () => {
    [server, elsewhere, plain] = await Promise.all([
      RedisServer.start(ours.certifyInFiles("127.0.0.1")),
      RedisServer.start(ours.certifyInFiles("10.0.0.5")),
      RedisServer.start(),
    ]);
  });
  afterAll(async () => {
    for (const one of [server, elsewhere, plain]) await one.close();
    for (const one of [ours, another]) one.remove();
  });

  it("is used by whoever has its authority's certificate in the secret", async () => {
    expect(await failure(server, secret, { tls: true })).toBeUndefined();
  });

  const certificate =
    "Its certificate must be for 127.0.0.1, of a public authority or of the one whose certificate the secret store has as ca.";
  it.each([
    ["no authority in the secret", () => server, { password: PASSWORD }],
    ["another authority in the secret", () => server, { password: PASSWORD, ca: another.certificate }],
    ["a certificate for another host", () => elsewhere, secret],
  ])("is refused with %s, in one line of the log", async (_what, one, given) => {
    const said = await failure(one(), given, { tls: true });
    expect(said).toMatch(/^The store cannot be used: [^\n]*(certificate|altnames)[^\n]*$/);
    expect(said?.endsWith(certificate)).toBe(true);
    expect(said).not.toContain(PASSWORD);
  });

  it.each([
    [false, () => server],
    [true, () => plain],
  ])("is looked for elsewhere, where store.tls is %s and what listens is not", async (tls, one) => {
    expect(await failure(one(), secret, { tls })).toContain(
      `The function's subnet must reach 127.0.0.1:${one().port}, and what listens there must match store.tls ${tls}.`,
    );
  });
});

describeWithRedis("a password", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server.close());

  it("that was changed is read again as soon as the old one is refused, and no request fails for it", async () => {
    const clock = new AheadClock();
    const read: string[] = [];
    let password = PASSWORD;
    const instance = connectInstance(server, {}, clock, async () => {
      read.push(password);
      return { password };
    });
    const operator = operatorClient(server);
    try {
      await instance.store.take("a", "mine", 5_000);
      await operator.config("SET", "requirepass", "changed");
      password = "changed";
      // Connections of before go on, so one must end for the new password to be needed.
      instance.close();
      clock.aheadMs += 10_000;
      expect((await instance.store.admit("caller", 5, 1_000)).remaining).toBe(4);
      expect(read).toEqual([PASSWORD, "changed"]);
    } finally {
      instance.close();
      await operator.config("SET", "requirepass", PASSWORD);
      operator.disconnect();
    }
  });

  it("that is wrong is read again no more often than every ten seconds, and told without its text", async () => {
    const clock = new AheadClock();
    let reads = 0;
    const { store, close } = connectInstance(server, {}, clock, async () => {
      reads += 1;
      return { password: "not-it" };
    });
    const attempt = () => store.admit("caller", 5, 1_000).then(String, ({ message }: Error) => message);
    for (const aheadMs of [0, 2_000, 2_000, 2_000]) {
      clock.aheadMs += aheadMs;
      expect(await attempt()).toBe(
        "The store cannot be used: WRONGPASS invalid username-password pair or user is disabled. Write its password into the secret store, as a new version.",
      );
    }
    expect(reads).toBe(1);
    clock.aheadMs += 10_000;
    expect(await attempt()).not.toContain("not-it");
    expect(reads).toBe(2);
    close();
  });
});
