import type { ResultMedia } from "../../../contract/endpoint/results";
import { resultCode } from "../../../contract/vendor/results/result-codes";
import { contractAt } from "../../../contract/vendor/revisions";
import { createMainHandler } from "../../../functions/tokens/event-adapter";
import { CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { systemClock } from "../../../lib/clock";
import { type LocalCloud, startLocalCloud, TEST_USERS } from "../../../local-cloud";
import { CLOUD_ENDPOINT_VARIABLE } from "../../../sdk/endpoint";
import { putSecretValue } from "../../../sdk/ssm";
import { TencentClient } from "../../../sdk/tencent-client";
import { CONFIG, CONTEXT } from "../../helpers/handler";

const key = newClientKey({ environment: CONFIG.environment, now: Date.now() });

let local: LocalCloud;
let client: TencentClient;
beforeEach(async () => {
  local = await startLocalCloud();
  const variables = { [CLOUD_ENDPOINT_VARIABLE]: local.url };
  client = new TencentClient({ region: CONFIG.region, credentials: () => local.cloud.account, variables });
  const { secretName: name, region } = CONFIG;
  local.cloud.ssm.createSecret({ name, region, description: "", tags: {}, createdAt: Date.now() });
  const document = { ...NO_CLIENT_KEYS, keys: [{ ...key.key, scopes: ["tokens", "results"] as const }] };
  const version = { SecretName: name, VersionId: CLIENT_KEYS_VERSION_ID };
  await putSecretValue(client, { ...version, SecretString: serializeClientKeys(document) });
});
afterEach(() => local.close());

/** What the endpoint answers of a user's verification, with everything that it may answer. */
function endpointWith(media: ResultMedia) {
  const { revision: contract } = contractAt("latest");
  const plus = { idCardType: "HK", checkMode: 1, securityLevel: 4, sdkVersion: "PLUS" } as const;
  const handle = createMainHandler({
    config: { ...CONFIG, contract, results: { detail: "full", media }, profiles: { HK: plus } },
    client,
    clock: systemClock,
    random: () => 0,
    writeLog: () => undefined,
  });
  const headers = { authorization: `Bearer ${key.plaintext}` };
  const post = async (path: string, body: object) => {
    const response = await handle({ httpMethod: "POST", path, headers, body: JSON.stringify(body) }, CONTEXT);
    return { status: response.statusCode, json: JSON.parse(response.body) };
  };
  return async (user: string, detail: "summary" | "full" = "full") => {
    const issued = await post("/v1/tokens", { profile: "HK", extra: `test-user:${user}` });
    expect(issued.status).toBe(201);
    return post("/v1/results", { sdkToken: issued.json.sdkToken, detail });
  };
}

/** What each user's verification is for a caller, where its code does not say so. */
const STATES: Readonly<Record<string, string>> = {
  "unfinished-empty": "pending",
  "unfinished-null": "pending",
  "unfinished-denied": "pending",
  expired: "expired",
  "unknown-token": "unknown_token",
  "unknown-token-parameter": "unknown_token",
  "unknown-token-internal": "upstream_unavailable",
  "unknown-token-unauthorized": "upstream_denied",
  large: "upstream_invalid_response",
  "after-30-seconds": "pending",
  "after-30-seconds-2016": "pending",
};

const isWithheld = (name: string): boolean => /^warning-(?!9109)/.test(name);

test.each(TEST_USERS.filter(({ answersAfterMs }) => answersAfterMs === undefined))(
  "the state of the user $name follows from their outcome",
  async ({ name, outcome }) => {
    const code = "code" in outcome ? (outcome.code ?? "") : "";
    const known = isWithheld(name) ? "pending" : (resultCode(code)?.outcome ?? "failed");
    const { json } = await endpointWith("none")(name);
    expect(json.state ?? json.code).toBe(STATES[name] ?? known);
  },
);

test("a result that is too large to be read is told as such", async () => {
  const { status, json } = await endpointWith("none")("large");
  const detail = "The answer to GetSdkVerificationResult has more than 1,000,000 bytes.";
  expect([status, json.code, json.detail]).toEqual([502, "upstream_invalid_response", detail]);
});

describe("the detail full", () => {
  test("has what was read by the vendor's names, without what is null, and of several attempts the last", async () => {
    const { json } = await endpointWith("none")("attempts-last-passes");
    expect(json).toMatchObject({
      detail: "full",
      state: "passed",
      extra: "test-user:attempts-last-passes",
      attempts: { document: 2, comparison: 3 },
      document: {
        passed: true,
        edited: false,
        ocr: { member: "HKIDCard", fields: { FullName: "TEST, Hong Kong", LicenseNumber: "C000000(E)" } },
        warnings: [],
        edits: [],
      },
      comparison: {
        code: "0",
        known: true,
        meaning: "Succeeded",
        liveness: { code: "0" },
        comparison: { code: "0" },
        similarity: 98.76,
        livenessTags: [],
      },
    });
    expect(JSON.stringify(json)).not.toContain("null");
  });

  test("has edits, warnings with both their values, and tags with their meaning", async () => {
    const ask = endpointWith("none");
    expect((await ask("edited")).json.document).toMatchObject({
      edited: true,
      edits: [{ field: "FullName", original: "TEST, Hong Knog", revised: "TEST, Hong Kong" }],
    });
    const warned = (await ask("warning-9103")).json.document;
    expect(warned).toMatchObject({
      passed: false,
      warnings: [{ code: "9103", raw: -9103, known: true, meaning: "A photographed screen", finding: true }],
    });
    expect(warned).not.toHaveProperty("ocr");
    expect((await ask("warning-9109")).json.document.warnings).toMatchObject([{ code: "9109", finding: false }]);
    expect((await ask("liveness-tags")).json.comparison.livenessTags).toHaveLength(13);
    expect((await ask("device-4")).json.deviceInfoLevel).toEqual({ code: "4", known: true, meaning: "High risk" });
  });

  test("leaves out what was not reached, be it empty or null", async () => {
    const ask = endpointWith("none");
    for (const user of ["code-1004", "nulls"]) {
      const { comparison } = (await ask(user)).json;
      expect(comparison.liveness).toMatchObject({ code: "1004" });
      expect(comparison).not.toHaveProperty("comparison");
    }
    expect((await ask("nulls")).json.comparison).not.toHaveProperty("similarity");
    expect((await ask("no-document")).json).not.toHaveProperty("document");
    expect((await ask("left-before-liveness")).json).not.toHaveProperty("comparison");
  });

  test("has media only where the configuration says so, as the vendor's links that work", async () => {
    const without = (await endpointWith("none")("passed")).json;
    expect(without.document).not.toHaveProperty("media");
    expect(JSON.stringify(without)).not.toContain("http");
    const before = Date.now();
    const { document, comparison } = (await endpointWith("links")("passed")).json;
    expect(Object.keys(document.media)).toEqual(["CardImage"]);
    expect(Object.keys(comparison.media)).toEqual([
      "LiveData",
      "LiveVideo",
      "ActionVideo",
      "BestFrame",
      "ProfileImage",
    ]);
    const { url, md5, size, expiresAt } = document.media.CardImage;
    expect([md5, size]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.any(Number)]);
    expect(Date.parse(expiresAt)).toBeGreaterThanOrEqual(before + 600_000);
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(size);
  });
});

describe("the detail summary", () => {
  test("has nothing that was read, no media, no score and no Extra, whatever the configuration allows", async () => {
    const { json } = await endpointWith("links")("edited", "summary");
    expect(Object.keys(json).sort()).toEqual(
      [
        ...["advice", "attempts", "chargeCount", "code", "description", "detail", "deviceInfoLevel", "known"],
        ...["meaning", "region", "requestId", "retryable", "state"],
      ].sort(),
    );
    expect(JSON.stringify(json)).not.toMatch(/TEST|C000000|http|98\.76|test-user/);
  });
});
