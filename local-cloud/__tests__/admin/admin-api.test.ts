import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { lazyValidator } from "../../../lib/lazy-validator";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { type AdminOperation, EVERY_ADMIN_OPERATION, type LocalCloud, startLocalCloud } from "../..";
import { administer } from "../helpers/administer";
import { callApi, send } from "../helpers/api-client";

const START = Date.UTC(2026, 10, 30, 8);
const action = "ApplySdkVerificationToken";

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud({ clock: new ManualClock(START) });
});
beforeEach(() => local.reset());
/** A snapshot is of one version, so no example of one can be sent. */
const taken = async () => (await administer(local, "GET", "snapshot")).body as { snapshot: string };
afterAll(() => local.close());

describe("the administrative API", () => {
  it("describes itself to whoever asks, in valid OpenAPI 3.1", async () => {
    const { status, body, text } = await administer(local, "GET", "openapi.json", { key: "none" });
    expect(status).toBe(200);
    const document = body as { paths: Record<string, object> };
    expect(
      Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => [m, path])),
    ).toEqual(
      expect.arrayContaining(
        EVERY_ADMIN_OPERATION.map(({ method, path }) => [method.toLowerCase(), `/_local/${path}`]),
      ),
    );
    const cli = join(PROJECT_ROOT, "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js");
    const folder = mkdtempSync(join(tmpdir(), "openapi-"));
    try {
      writeFileSync(join(folder, "openapi.json"), text);
      const checked = spawnSync(process.execPath, [cli, join(folder, "openapi.json")], { encoding: "utf8" });
      expect(checked).toMatchObject({ status: 0, stderr: "" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const named = EVERY_ADMIN_OPERATION.map((operation) => [operation.name, operation] as const);

  it.each(named)("answers %s as its description says, from the example of its body", async (_, operation) => {
    await callApi(local, { action });
    const { method, path, body, answer } = operation;
    const sent = operation.name === "restoreSnapshot" ? await taken() : body?.example;
    const { status, body: answered } = await administer(local, method, path, sent && { body: sent });
    expect(status).toBe(answer.status ?? 200);
    for (const value of [answered, answer.example]) {
      const isValid = lazyValidator(answer.schema);
      expect([isValid(value), isValid.errors]).toEqual([true, null]);
    }
  });

  it.each(named)(
    "answers %s to a stranger without the key only if it tells and changes nothing",
    async (_, operation) => {
      const { method, path, body, open } = operation;
      const withBody = body && { body: body.example };
      const answers = [
        await administer(local, method, path, { ...withBody, key: "none" }),
        await administer(local, method, path, { ...withBody, key: `${local.cloud.account.secretId}:guessed` }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(open ? [200, 200] : [401, 401]);
      expect((open ?? false) || JSON.stringify(answers).includes("curl -u")).toBe(true);
    },
  );

  it("is at the local cloud's own address alone, and for no page in a browser", async () => {
    const host = `127.0.0.1:${local.port}`;
    const ask = (headers: Record<string, string>) => send(local, "GET", "/_local/health", headers, "");
    const answers = [
      await ask({ host }),
      await ask({ host: "evil.example" }),
      await ask({ host, origin: "http://evil.example" }),
      await ask({ host, "sec-fetch-site": "cross-site" }),
      await ask({ host: "faceid.tencentcloudapi.com" }),
    ];
    expect(answers.map(({ status, text }) => [status, text.includes('"up"')])).toEqual([
      [200, true],
      [403, false],
      [403, false],
      [403, false],
      [200, false],
    ]);
  });

  it.each<[string, AdminOperation["method"], string, object, number, string]>([
    ["another path", "GET", "clocks", {}, 404, "There is no /_local/clocks; allowed: /_local/health, "],
    ["another method", "DELETE", "clock", {}, 405, "/_local/clock does not take DELETE; allowed: GET, PUT."],
    [
      "an unknown key",
      "PUT",
      "clock",
      { body: { advance: 5 } },
      400,
      "advance: unknown key; allowed: now, advanceSeconds, frozen.",
    ],
    [
      "no key",
      "PUT",
      "clock",
      { body: {} },
      400,
      "(root): got no key; allowed: keys below it: now, advanceSeconds, frozen, for example { advanceSeconds: 600 }.",
    ],
    [
      "a time with a zone",
      "PUT",
      "clock",
      { body: { now: "2026-11-30T08:00+01:00" } },
      400,
      "allowed: a time in UTC as 2026-11-30T08:00:00Z",
    ],
    ["a day that is not", "PUT", "clock", { body: { now: "2026-13-30T08:00:00Z" } }, 400, "there is no such time"],
    ["text", "PUT", "clock", { raw: "{" }, 400, "The body is not JSON"],
    [
      "another kind",
      "POST",
      "faults",
      { body: { kind: "throtle" } },
      400,
      'kind: got "throtle"; allowed: throttle, error, status, not-json, reset, delay. Did you mean "throttle"?',
    ],
    ["a key of another kind", "POST", "faults", { body: { kind: "reset", ms: 5 } }, 400, "ms: unknown key"],
    [
      "too much",
      "GET",
      "requests?limit=5000",
      {},
      400,
      "the query's limit: got 5000; allowed: a whole number from 1 to 1000 (default: 100).",
    ],
    ["a parameter twice", "GET", "requests?limit=5&limit=6", {}, 400, "The parameter `limit` is given twice."],
    ["a body where none belongs", "POST", "reset", { body: {} }, 400, "The operation takes no body."],
  ])("says what is wrong with %s", async (_, method, path, options, status, detail) => {
    const answer = await administer(local, method, path, options);
    expect(answer).toMatchObject({ status, body: { status, detail: expect.stringContaining(detail) } });
  });
});

describe("a reset", () => {
  it("begins anew at the same address with the same key", async () => {
    const first = await callApi(local, { action });
    local.faults.add({ kind: "throttle" });
    local.clock.advance(5_000);
    local.clock.freeze(true);
    const { account } = local.cloud;
    expect(await administer(local, "POST", "reset")).toMatchObject({ status: 200, body: { status: "up" } });
    expect([local.cloud.faceid.tokens.size, local.audit.requests, local.faults.pending]).toEqual([0, 0, []]);
    expect([local.clock.now(), local.clock.isFrozen, local.cloud.account]).toEqual([START, false, account]);
    const again = await callApi(local, { action });
    expect(again.response).toEqual(first.response);
  });
});

describe("the list of requests", () => {
  const list = async (query: string) => {
    const { body } = await administer(local, "GET", `requests${query}`);
    const { total, requests } = body as { total: number; requests: { action: string; outcome: string }[] };
    return [total, requests.map(({ action: called, outcome }) => `${called} ${outcome}`)];
  };

  it("has the last ones, by service, action and outcome, and none of their secrets", async () => {
    await callApi(local, { action });
    await callApi(local, {
      action: "GetSecretValue",
      service: "ssm",
      parameters: { SecretName: "none", VersionId: "v" },
    });
    await callApi(local, {
      action: "CreateSecret",
      service: "ssm",
      parameters: { SecretName: "s", VersionId: "v", SecretString: "not-to-be-seen" },
    });
    expect(await list("")).toEqual([
      3,
      [`${action} ok`, "GetSecretValue ResourceNotFound.SecretNotExist", "CreateSecret ok"],
    ]);
    expect(await list("?service=ssm&outcome=ok")).toEqual([3, ["CreateSecret ok"]]);
    expect(await list("?outcome=error")).toEqual([3, ["GetSecretValue ResourceNotFound.SecretNotExist"]]);
    expect(await list("?outcome=ResourceNotFound&action=CreateSecret")).toEqual([3, []]);
    expect(await list("?limit=1")).toEqual([3, ["CreateSecret ok"]]);
    const { text } = await administer(local, "GET", "requests");
    expect(text).not.toMatch(new RegExp(`not-to-be-seen|${local.cloud.account.secretKey}|Signature`));
  });
});
