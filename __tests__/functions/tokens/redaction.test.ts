import { newClientKey } from "../../../keys/key-format";
import { HandlerHarness, ROLE, SDK_TOKEN } from "../../helpers/handler";
import { type Reply, reply } from "../../helpers/tencent-server";

const EXTRA = 'customer "4711" & co';
const IMAGE = Buffer.from("a face, in a picture of some size ".repeat(10)).toString("base64");
const META_DATA = "device 0815, encrypted";
const SERVER_PARAM_INFO = "parameters 4712, encrypted";
const BODY = { profile: "compare", extra: EXTRA, compareImage: IMAGE, metaData: META_DATA };

let harness: HandlerHarness;
beforeEach(async () => {
  harness = await HandlerHarness.start({ contract: "2026-08-18" });
});
afterEach(() => harness.close());

/** Every way in which a secret could be spelled. */
const spellings = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets.flatMap(spellings)) expect(text).not.toContain(secret);
}

const secrets = () => [harness.client.plaintext, EXTRA, IMAGE, META_DATA, ...Object.values(ROLE)];

describe("secrets stay inside", () => {
  test("when a token is issued: the token goes to the client alone", async () => {
    const { body, statusCode } = await harness.post(BODY);
    expect(statusCode).toBe(201);
    expect(body).toContain(SDK_TOKEN);
    expectNone(body, secrets());
    expectNone(harness.logs.join(), [...secrets(), SDK_TOKEN]);
  });

  test("when the vendor answers server parameters: they go to the client alone", async () => {
    const issued = reply.ok({ SdkToken: SDK_TOKEN, ServerParamInfo: SERVER_PARAM_INFO });
    harness.server.on("ApplySdkVerificationToken", issued);
    expect((await harness.post(BODY)).body).toContain(SERVER_PARAM_INFO);
    expectNone(harness.logs.join(), [...secrets(), SERVER_PARAM_INFO]);
  });

  const echo = (code: string): Reply => {
    const sent = () => ({ ...harness.server.calls.at(-1)?.body, key: harness.client.plaintext, SdkToken: SDK_TOKEN });
    return (...call) => reply.error(code, `cannot take ${EXTRA} in ${JSON.stringify(sent())}`)(...call);
  };

  test.each(["InvalidParameter", "InternalError", "RequestLimitExceeded", "AuthFailure.SignatureFailure"])(
    "when the vendor's %s repeats the request",
    async (code) => {
      harness.server.on("ApplySdkVerificationToken", echo(code));
      const { body, headers } = await harness.post(BODY);
      expect(harness.lastLog["message"]).toContain("cannot take [redacted] in");
      expectNone(body + JSON.stringify(headers) + harness.logs.join(), [...secrets(), SDK_TOKEN]);
    },
  );

  test("when the vendor's code repeats the request", async () => {
    const extra = "Customer4711";
    harness.server.on("ApplySdkVerificationToken", reply.error(`InvalidParameterValue.${extra}`));
    const { body, json } = await harness.post({ ...BODY, extra });
    expect(json["upstreamCode"]).toBe("InvalidParameterValue.[redacted]");
    expectNone(body + harness.logs.join(), [...secrets(), extra]);
  });

  test.each([
    ["the body is not valid", () => harness.post({ ...BODY, [EXTRA]: 1, compareImage: `${IMAGE}!` })],
    [
      "the secrets stand in the wrong members",
      () => harness.post({ profile: harness.client.plaintext, extra: EXTRA, [IMAGE]: IMAGE }),
    ],
    ["the profile takes no image", () => harness.post({ ...BODY, profile: "HK" })],
    ["the body is not JSON", () => harness.handle({ body: `${EXTRA} ${IMAGE}` })],
    [
      "the secrets stand in the path",
      () => harness.handle({ path: `/v1/tokens/${harness.client.plaintext}/${EXTRA}` }),
    ],
    ["the key stands where the method should", () => harness.handle({ httpMethod: harness.client.plaintext })],
    [
      "the key comes by another scheme",
      () =>
        harness.handle({ headers: { authorization: `Basic ${harness.client.plaintext}` }, body: JSON.stringify(BODY) }),
    ],
    [
      "SSM's document is not valid",
      () => {
        harness.server.on("GetSecretValue", reply.ok({ SecretString: harness.client.plaintext }));
        return harness.post(BODY);
      },
    ],
    [
      "the answer is not JSON",
      () => {
        harness.server.on("ApplySdkVerificationToken", reply.raw(200, `<html>${SDK_TOKEN} ${EXTRA} ${IMAGE}`));
        return harness.post(BODY);
      },
    ],
  ])("when %s", async (_what, run) => {
    const { statusCode, body, headers } = await run();
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expectNone(body + JSON.stringify(headers) + harness.logs.join(), [...secrets(), SDK_TOKEN]);
  });

  test.each([
    ["it is answered", 201, {}],
    ["it is refused", 400, { profil: "HK" }],
    ["the endpoint fails", 502, {}],
  ])(
    "when a request has headers that nobody asked for, and %s: none is repeated or logged",
    async (_what, status, more) => {
      if (status === 502) harness.server.on("ApplySdkVerificationToken", reply.error("InvalidParameter"));
      const foreign = {
        cookie: "session-of-a-person",
        forwarded: "for=192.0.2.43",
        origin: "https://inner.example.com",
        referer: "https://inner.example.com/customers/4711",
        "user-agent": "backend-of-4711",
        "x-forwarded-for": "198.51.100.17",
        "x-real-ip": "203.0.113.5",
      };
      const headers = { authorization: `Bearer ${harness.client.plaintext}`, ...foreign };
      const { statusCode, body } = await harness.handle({ headers, body: JSON.stringify({ ...BODY, ...more }) });
      expect(statusCode).toBe(status);
      expectNone(body + harness.logs.join(), Object.values(foreign));
      expect(harness.logs).toHaveLength(1);
    },
  );

  test("when the key is wrong: it is not repeated, and not logged", async () => {
    const wrong = newClientKey({ environment: "test", now: 0 }).plaintext;
    const { body } = await harness.handle({
      headers: { authorization: `Bearer ${wrong}` },
      body: JSON.stringify(BODY),
    });
    expectNone(body + harness.logs.join(), [...secrets(), wrong]);
  });
});
