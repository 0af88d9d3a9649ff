import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { GOOD_KEY, ScriptedEndpoint } from "../../../__tests__/helpers/scripted-endpoint";
import { ID_CARD_TYPES } from "../../../contract/vendor/id-card-types";
import { SEED_REVISION } from "../../../contract/vendor/revisions";
import { startLocalCloud } from "../../../local-cloud";
import type { ErrorAnswer } from "../../api";
import type { SentCall } from "../../send/sent-call";
import { call } from "../helpers/calls";
import { ExplorerWorld } from "../helpers/explorer-world";

let world: ExplorerWorld;

beforeAll(async () => {
  world = await ExplorerWorld.start();
});

afterAll(() => world.close());

/** More than the second in which twenty requests are answered. */
const send = (body: object) => {
  world.clock.advance(1_000);
  return world.ask<SentCall>("/api/send", body);
};

const old = { revision: SEED_REVISION } as const;

describe("a call to the local cloud", () => {
  it.each(ID_CARD_TYPES)("with the profile $name has a token for its answer", async ({ name }) => {
    const { explanation, answer } = await send(call({ IdCardType: name, CheckMode: 1, SecurityLevel: 4 }, old));
    expect(answer?.status).toBe(200);
    expect(explanation).toMatchObject({ outcome: "succeeded", headline: "A token was issued." });
    expect(explanation.sdkToken).toMatch(/^[0-9A-F-]{36}$/);
    expect(explanation.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("says of a refusal whose it is and what to do, and is judged by the revision that was chosen", async () => {
    const { explanation } = await send(call({ IdCardType: "MacaoIDCard" }));
    expect(explanation).toMatchObject({ outcome: "failed", owner: "ours", reference: "codes" });
    expect(explanation.code).toMatch(/^InvalidParameter/);
    expect(explanation.nextStep).toContain(`RequestId ${explanation.requestId}`);
    expect(explanation.nextStep).not.toMatch(/[{}]/);
  });

  it.each([
    ["passed", "succeeded", "Succeeded."],
    ["code-2016", "failed", expect.stringMatching(/\.$/)],
    ["unfinished", "open", expect.stringMatching(/\.$/)],
    ["unfinished-empty", "open", "There is no result yet."],
    ["unknown-code", "failed", "The verification failed, with a code that no text of the vendor's lists."],
    ["expired", "failed", "The token has expired."],
  ])("shows the result of the test user %s", async (name, outcome, headline) => {
    const issued = await send(call({ IdCardType: "HK", Extra: `test-user:${name}` }, old));
    const query = { SdkToken: issued.explanation.sdkToken };
    const { explanation } = await send(call(query, { ...old, operation: "GetSdkVerificationResult" }));
    expect(explanation).toMatchObject({ outcome, headline });
  });

  it("shows what was sent, without what proves who sent it", async () => {
    const sent = await send(call({ IdCardType: "HK" }, old));
    expect(sent.request).toMatchObject({ method: "POST", body: '{"IdCardType":"HK"}' });
    expect(sent.request.headers).toMatchObject({ "x-tc-action": "ApplySdkVerificationToken" });
    expect(Object.keys(sent.request.headers)).not.toContain("authorization");
    const keys = [...world.clouds.values()].map(({ cloud }) => cloud.account.secretKey);
    for (const key of keys) expect(JSON.stringify(sent)).not.toContain(key);
  });
});

describe("a call that cannot be sent", () => {
  it("to the account names what is missing", async () => {
    const { error } = await world.ask<ErrorAnswer>("/api/send", call({}, { target: "account" }));
    expect(error.message).toBe("The explorer has no credentials of an account.");
    expect(error.fix).toContain("--account");
  });

  it("to an endpoint says how one is started", async () => {
    const { error } = await world.ask<ErrorAnswer>("/api/send", call({}, { operation: "health" }));
    expect(error.message).toBe("No endpoint is up next to this explorer.");
  });

  it("because nothing listens says so", async () => {
    const gone = await ExplorerWorld.start({
      localCloud: async () => ({ url: "http://127.0.0.1:1", credentials: { secretId: "a", secretKey: "b" } }),
    });
    const { explanation, answer } = await gone.ask<SentCall>("/api/send", call({}));
    await gone.close();
    expect(answer).toBeUndefined();
    expect(explanation).toMatchObject({ outcome: "failed", owner: "network" });
    expect(explanation.headline).toMatch(/^No answer came: .*ECONNREFUSED/);
  });
});

describe("a call to the account", () => {
  it("is sent only once account and region were agreed to, word for word", async () => {
    const clock = new ManualClock();
    const account = await startLocalCloud({ clock });
    const target = { url: account.url, credentials: account.cloud.account, name: "account 100000000001" };
    const other = await ExplorerWorld.start({ account: target, clock });
    const asked = call({ IdCardType: "HK" }, { target: "account" });
    for (const confirmation of [undefined, "account 100000000001", "account 100000000001, ap-jakarta"]) {
      const { error } = await other.ask<ErrorAnswer>("/api/send", { ...asked, confirmation });
      expect(error.message).toBe("The call was not sent: nobody agreed to the account.");
    }
    expect(account.audit.requests).toBe(0);
    const confirmation = "account 100000000001, ap-singapore";
    const { explanation } = await other.ask<SentCall>("/api/send", { ...asked, confirmation });
    const { requests } = account.audit;
    await other.close();
    await account.close();
    expect([explanation.outcome, requests]).toEqual(["succeeded", 1]);
  });
});

describe("an operation of the endpoint", () => {
  it("is asked with the server's key, which stays there, and its problems are explained", async () => {
    const endpoint = await ScriptedEndpoint.start();
    const other = await ExplorerWorld.start({
      environment: { name: "dev", profiles: {}, endpoint: { url: endpoint.url, key: GOOD_KEY } },
    });
    const issued = await other.ask<SentCall>("/api/send", call({ profile: "HK" }, { operation: "issueToken" }));
    const health = await other.ask<SentCall>("/api/send", call({}, { operation: "health" }));
    const unknown = await other.ask<SentCall>("/api/send", call({ profile: "none" }, { operation: "issueToken" }));
    await other.close();
    await endpoint.close();
    expect(issued.explanation).toMatchObject({ outcome: "succeeded", headline: "A token was issued." });
    expect(health.explanation).toMatchObject({ outcome: "succeeded", headline: "The endpoint answered." });
    expect(unknown.explanation).toMatchObject({ outcome: "failed", code: "unknown_profile", owner: "caller" });
    expect(JSON.stringify([issued, health, unknown])).not.toContain(GOOD_KEY);
  });
});
