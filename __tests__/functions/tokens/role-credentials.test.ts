import { once } from "node:events";
import { ROLE_VARIABLES } from "../../../contract/endpoint/token-config";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { keysReply, ROLE, SDK_TOKEN } from "../../helpers/handler";
import { type RecordedCall, type Reply, reply } from "../../helpers/tencent-server";
import { ServerHarness } from "./server-harness";

const OWN = { accountUin: "100012345678", roleId: "4611686018427397919" } as const;
const NAMED = { [ROLE_VARIABLES.accountUin]: OWN.accountUin, [ROLE_VARIABLES.roleId]: OWN.roleId };

/** Credentials by their SecretId, and what STS says of them. */
const IDENTITIES: Readonly<Record<string, object>> = {
  [ROLE.TENCENTCLOUD_SECRETID]: identity(OWN.accountUin, OWN.roleId),
  AKIDHEADEREXAMPLE: identity(OWN.accountUin, OWN.roleId),
  AKIDFOREIGNEXAMPLE: identity("100087654321", OWN.roleId),
  AKIDOTHERROLEEXAMPLE: identity(OWN.accountUin, "4611686018427397920"),
  AKIDUSEREXAMPLE: { ...identity(OWN.accountUin, OWN.roleId), Type: "CAMUser" },
};

function identity(uin: string, roleId: string): object {
  return {
    Type: "CAMRole",
    AccountId: uin,
    PrincipalId: uin,
    UserId: `${roleId}:scf`,
    Arn: `qcs::sts:${uin}:assumed-role/${roleId}`,
  };
}

const signer = ({ headers }: RecordedCall): string =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "";

const credentialHeaders = (secretId: string): Record<string, string> => ({
  "x-scf-secret-id": secretId,
  "x-scf-secret-key": `${secretId}-key`,
  "x-scf-session-token": `${secretId}-token`,
});

/** The key that the foreign account's secret of the same name holds. */
const planted = newClientKey({ environment: "test", now: Date.now() });

let harness: ServerHarness;
/** SecretIds that every API refuses from now on. */
let expired: Set<string>;

/** Starts an endpoint before an account, and before a foreign one whose credentials work as well. */
async function start(variables: Readonly<Record<string, string>>): Promise<void> {
  harness = await ServerHarness.start({}, variables);
  expired = new Set();
  const guarded =
    (answer: (call: RecordedCall) => Reply): Reply =>
    (response, requestId, call) => {
      const refusal = expired.has(signer(call)) ? reply.error("AuthFailure.TokenFailure") : undefined;
      (refusal ?? answer(call))(response, requestId, call);
    };
  const own = keysReply({ ...NO_CLIENT_KEYS, keys: [harness.client.key] });
  const foreign = keysReply({ ...NO_CLIENT_KEYS, keys: [planted.key] });
  harness.upstream
    .on(
      "GetCallerIdentity",
      guarded((call) => reply.ok(IDENTITIES[signer(call)] ?? {})),
    )
    .on(
      "GetSecretValue",
      guarded((call) => (signer(call) === "AKIDFOREIGNEXAMPLE" ? foreign : own)),
    )
    .on(
      "ApplySdkVerificationToken",
      guarded(() => reply.ok({ SdkToken: SDK_TOKEN })),
    );
}

afterEach(() => harness.close());

/** Requests a token, with what the platform or a caller put into the headers. */
const request = (platform: Readonly<Record<string, string>> = {}, key = harness.client.plaintext) =>
  harness.send({ headers: { authorization: `Bearer ${key}`, ...platform }, body: '{"profile":"HK"}' });

const signers = () => harness.upstream.calls.map((call) => `${call.action} ${signer(call)}`);

describe("with credentials in its environment", () => {
  beforeEach(() => start({ ...ROLE, ...NAMED }));

  test("an endpoint asks nobody about those in a request's headers, and signs with none of them", async () => {
    expect((await request(credentialHeaders("AKIDFOREIGNEXAMPLE"))).status).toBe(201);
    expect(signers()).toEqual([
      "ListSecretVersionIds AKIDROLEEXAMPLE",
      "GetSecretValue AKIDROLEEXAMPLE",
      "ApplySdkVerificationToken AKIDROLEEXAMPLE",
    ]);
  });

  test("an endpoint that outlived them goes on with the headers of its role, after asking once", async () => {
    await request();
    expired.add(ROLE.TENCENTCLOUD_SECRETID);
    expect((await request(credentialHeaders("AKIDHEADEREXAMPLE"))).status).toBe(201);
    expect((await request(credentialHeaders("AKIDHEADEREXAMPLE"))).status).toBe(201);
    expect(signers().slice(3)).toEqual([
      "ApplySdkVerificationToken AKIDROLEEXAMPLE",
      "GetCallerIdentity AKIDHEADEREXAMPLE",
      "ApplySdkVerificationToken AKIDHEADEREXAMPLE",
      "ApplySdkVerificationToken AKIDHEADEREXAMPLE",
    ]);
  });

  test("an endpoint that outlived them serves no request by foreign ones, and keeps no key of theirs", async () => {
    expired.add(ROLE.TENCENTCLOUD_SECRETID);
    const denied = await request(credentialHeaders("AKIDFOREIGNEXAMPLE"), planted.plaintext);
    expect(denied).toMatchObject({ status: 503, json: { code: "keys_unavailable" } });
    expect(signers().join()).not.toMatch(/(GetSecretValue|ListSecretVersionIds) AKIDFOREIGNEXAMPLE/);
    expired.clear();
    await harness.close();
    await start({ ...ROLE, ...NAMED });
    expect((await request({}, planted.plaintext)).status).toBe(401);
  });
});

describe("when its credentials are refused after many were planted", () => {
  beforeEach(async () => {
    await start({ ...ROLE, ...NAMED });
    for (const secretId of ["AKIDFOREIGNEXAMPLE", "AKIDOTHERROLEEXAMPLE", "AKIDUSEREXAMPLE"]) {
      await request(credentialHeaders(secretId));
    }
    harness.upstream.calls.length = 0;
    expired.add(ROLE.TENCENTCLOUD_SECRETID);
  });

  test("an endpoint asks of the latest first, and of no other once they are its own", async () => {
    expect((await request(credentialHeaders("AKIDHEADEREXAMPLE"))).status).toBe(201);
    expect(signers().filter((line) => line.startsWith("GetCallerIdentity"))).toEqual([
      "GetCallerIdentity AKIDHEADEREXAMPLE",
    ]);
  });

  test("an endpoint asks STS five times a second at most", async () => {
    const asked: number[] = [];
    harness.upstream.on("GetCallerIdentity", (response, requestId, call) => {
      // Not when it came: on a busy machine one request takes longer to come than the next.
      asked.push(harness.clock.wokenAt);
      reply.ok(IDENTITIES[signer(call)] ?? {})(response, requestId, call);
    });
    expect((await request()).status).toBe(503);
    expect(asked).toHaveLength(3);
    for (const [index, at] of asked.slice(1).entries()) expect(at - (asked[index] ?? 0)).toBeGreaterThanOrEqual(200);
  });
});

describe("an answer that says nothing of the credentials", () => {
  test.each(["InvalidParameterValue", "UnauthorizedOperation", "AuthFailure.SignatureExpire"])(
    "leaves them in use: %s",
    async (code) => {
      await start({ ...ROLE, ...NAMED });
      harness.upstream.on("ApplySdkVerificationToken", reply.error(code), reply.ok({ SdkToken: SDK_TOKEN }));
      expect(await request(credentialHeaders("AKIDHEADEREXAMPLE"))).toMatchObject({
        status: 502,
        json: { upstreamCode: code },
      });
      expect((await request()).status).toBe(201);
      expect(signers().join()).not.toContain("AKIDHEADEREXAMPLE");
      expect(harness.tokens.server.listening).toBe(true);
    },
  );
});

describe("when nothing is left that signs", () => {
  test("an endpoint that has worked has its requests sent again elsewhere, and ends", async () => {
    await start({ ...ROLE, ...NAMED });
    await request();
    expired.add(ROLE.TENCENTCLOUD_SECRETID);
    const ended = once(harness.tokens.server, "close");
    const response = await request();
    expect(response).toMatchObject({ status: 503, headers: { "retry-after": "1" }, json: { code: "shutting_down" } });
    expect(harness.lastLog["message"]).toContain("AuthFailure.TokenFailure");
    await ended;
  });

  test("an endpoint that never worked stays, for another would do no better", async () => {
    await start({ ...ROLE, ...NAMED });
    expired.add(ROLE.TENCENTCLOUD_SECRETID);
    expect(await request()).toMatchObject({ status: 503, json: { code: "keys_unavailable" } });
    expect(harness.tokens.server.listening).toBe(true);
  });
});

describe("without credentials in its environment", () => {
  beforeEach(() => start(NAMED));

  test("an endpoint takes those of its own role from the headers", async () => {
    expect((await request(credentialHeaders("AKIDHEADEREXAMPLE"))).status).toBe(201);
    expect(signers()[0]).toBe("GetCallerIdentity AKIDHEADEREXAMPLE");
  });

  test.each(["AKIDFOREIGNEXAMPLE", "AKIDOTHERROLEEXAMPLE", "AKIDUSEREXAMPLE", "AKIDUNKNOWNEXAMPLE"])(
    "an endpoint refuses those of %s, and asks of them once",
    async (secretId) => {
      for (const attempt of [1, 2]) {
        const response = await request(credentialHeaders(secretId), planted.plaintext);
        expect([attempt, response.status]).toEqual([attempt, 503]);
        expect(response.text).not.toContain(secretId);
        // Long enough for the keys to be looked for anew.
        for (let tenths = 0; tenths < 11; tenths += 1) await harness.clock.sleep(100);
      }
      expect(signers()).toEqual([`GetCallerIdentity ${secretId}`]);
      expect(harness.logs.join()).not.toContain(secretId);
    },
  );

  test("an endpoint finds its own among planted ones", async () => {
    const secretIds = ["AKIDHEADEREXAMPLE", "AKIDFOREIGNEXAMPLE", "AKIDOTHERROLEEXAMPLE"];
    const responses = await Promise.all(secretIds.map((secretId) => request(credentialHeaders(secretId))));
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(
      signers()
        .filter((line) => /^(GetSecretValue|ListSecret|Apply)/.test(line))
        .join(),
    ).not.toMatch(/FOREIGN|OTHERROLE/);
  });

  test.each([["x-scf-secret-id"], ["x-scf-secret-key"], ["x-scf-session-token"]])(
    "an endpoint looks at none of them when %s is missing",
    async (missing) => {
      const { [missing]: _left, ...rest } = credentialHeaders("AKIDHEADEREXAMPLE");
      const response = await request(rest);
      expect(response).toMatchObject({ status: 503, json: { code: "keys_unavailable" } });
      expect(harness.lastLog["message"]).toContain("The environment variable TENCENTCLOUD_SECRETID is not set.");
      expect(signers()).toEqual([]);
    },
  );
});

test("an endpoint that was not told its role believes no header", async () => {
  await start({});
  expect((await request(credentialHeaders("AKIDHEADEREXAMPLE"))).status).toBe(503);
  expect(signers()).toEqual(["GetCallerIdentity AKIDHEADEREXAMPLE"]);
});
