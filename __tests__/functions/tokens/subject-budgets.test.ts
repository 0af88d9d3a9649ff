import type { SubjectBudget } from "../../../contract/endpoint/identity-provider";
import { HOUR_MS } from "../../../lib/durations";
import { IdentityProviderServer } from "../../../proofs/traffic/identity-provider-server";
import { HandlerHarness, ROLE, SDK_TOKEN } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

const provider = new IdentityProviderServer();
beforeAll(() => provider.start());
afterAll(() => provider.close());

let harness: HandlerHarness;
afterEach(() => harness.close());
async function start(subjects: SubjectBudget): Promise<void> {
  harness = await HandlerHarness.start({ identityProvider: { ...provider.config, subjects } }, ROLE, provider.fetch);
}

/** A token of its own for each device of a user. */
const device = (user: string, jti = `${Math.random()}`) =>
  provider.token({ sub: user, jti, exp: harness.clock.now() / 1_000 + 86_400 });
const outcome = ({ statusCode, json }: Awaited<ReturnType<HandlerHarness["handle"]>>) => json["code"] ?? statusCode;
const ask = async (bearer: string) => outcome(await harness.sendAs(bearer));

describe("tokens per hour of a subject", () => {
  beforeEach(() => start({ perHour: 3 }));

  it("are those of all its devices together, and of nobody else", async () => {
    for (let sent = 0; sent < 3; sent += 1) expect(await ask(device("ann"))).toBe(201);
    expect(await ask(device("ann"))).toBe("subject_budget_exceeded");
    expect(await ask(device("bob"))).toBe(201);
    expect((await harness.post({ profile: "HK" })).statusCode).toBe(201);
  });

  it("are told with each answer that spends of them, and with 429 when there are more", async () => {
    const first = await harness.sendAs(device("ann"));
    expect(first.headers).toMatchObject({
      "ratelimit-policy": '"subject";q=3;w=3600',
      ratelimit: '"subject";r=2;t=3600',
    });
    for (let sent = 0; sent < 2; sent += 1) await harness.sendAs(device("ann"));
    harness.clock.advance(HOUR_MS / 2);
    const refused = await harness.sendAs(device("ann"));
    const retryAfter = refused.headers["retry-after"];
    expect([refused.statusCode, refused.headers["ratelimit"]]).toEqual([429, `"subject";r=0;t=${retryAfter}`]);
    harness.clock.advance((Number(retryAfter) - 2) * 1_000);
    expect(await ask(device("ann"))).toBe("subject_budget_exceeded");
    harness.clock.advance(2_000);
    expect(await ask(device("ann"))).toBe(201);
  });

  it("are not spent by what issues none: a refusal, other routes, a request that is sent again", async () => {
    const bearer = device("ann");
    for (let sent = 0; sent < 5; sent += 1) {
      expect(outcome(await harness.sendAs(bearer, { profil: "HK" }))).toBe("invalid_request");
      expect(outcome(await harness.sendAs(bearer, undefined, "/v1/profiles"))).toBe(200);
      const again = await harness.postWithKey("1", { profile: "HK" }, { authorization: `Bearer ${bearer}` });
      expect(again.statusCode).toBe(201);
    }
    expect([await ask(bearer), await ask(bearer), await ask(bearer)]).toEqual([201, 201, "subject_budget_exceeded"]);
  });
});

describe("requests under way of a subject", () => {
  const held: (() => void)[] = [];
  const hold: Reply = (...call) => void held.push(() => reply.ok({ SdkToken: SDK_TOKEN })(...call));
  const arrivals = async (count: number) => {
    while (held.length < count) await new Promise((done) => setImmediate(done));
  };

  it("are as many as it may have over all its devices, and free again once they are answered", async () => {
    await start({ concurrent: 2 });
    harness.server.on("ApplySdkVerificationToken", hold);
    const running = [ask(device("ann")), ask(device("ann")), ask(device("bob"))];
    await arrivals(3);
    const third = await harness.sendAs(device("ann"));
    expect([outcome(third), third.headers["retry-after"]]).toEqual(["subject_concurrency_exceeded", "1"]);
    expect(outcome(await harness.sendAs(device("ann"), undefined, "/v1/profiles"))).toBe(
      "subject_concurrency_exceeded",
    );
    for (const answer of held.splice(0)) answer();
    expect(await Promise.all(running)).toEqual([201, 201, 201]);
    harness.server.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN }));
    expect(await ask(device("ann"))).toBe(201);
  });

  it("are free again after a failure too", async () => {
    await start({ concurrent: 1 });
    harness.server.on("ApplySdkVerificationToken", reply.error("InvalidParameter"));
    for (let sent = 0; sent < 3; sent += 1) expect(await ask(device("ann"))).toBe("upstream_rejected");
    expect(outcome(await harness.sendAs(device("ann"), { profil: 1 }))).toBe("invalid_request");
  });
});

describe("many users on one device", () => {
  it("each have their own budget: a device is not known to the endpoint", async () => {
    await start({ perHour: 1, concurrent: 1 });
    const users = Array.from({ length: 10 }, (_, user) => device(`user-${user}`, "one-device"));
    expect(await Promise.all(users.map(ask))).toEqual(users.map(() => 201));
    expect(await Promise.all(users.map(ask))).toEqual(users.map(() => "subject_budget_exceeded"));
  });
});

it("an answer of another user's Idempotency-Key is never given", async () => {
  await start({ perHour: 10 });
  const send = (user: string) =>
    harness.postWithKey("1", { profile: "HK" }, { authorization: `Bearer ${device(user)}` });
  expect([(await send("ann")).headers, (await send("bob")).headers]).toEqual([
    expect.not.objectContaining({ "idempotency-replayed": "true" }),
    expect.not.objectContaining({ "idempotency-replayed": "true" }),
  ]);
  expect((await send("ann")).headers).toMatchObject({ "idempotency-replayed": "true" });
});
