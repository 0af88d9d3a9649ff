import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { EndpointClient } from "../../client";
import { resultCode } from "../../contract/vendor/results/result-codes";
import { contractAt } from "../../contract/vendor/revisions";
import { Verifications } from "../../examples/backend/verifications";
import { createWebEndpoint } from "../../functions/tokens/web-endpoint";
import { CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { systemClock } from "../../lib/clock";
import { PROJECT_ROOT } from "../../lib/project-root";
import { type LocalCloud, startLocalCloud, TEST_USERS, type TestUser } from "../../local-cloud";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { putSecretValue } from "../../sdk/ssm";
import { TencentClient } from "../../sdk/tencent-client";
import { CONFIG } from "../helpers/handler";
import { SkippingClock } from "../helpers/skipping-clock";

const key = newClientKey({ environment: CONFIG.environment, now: Date.now() });

/** Time of the local cloud and of the backend: it passes while the backend waits. */
let clock: SkippingClock;
let local: LocalCloud;
let server: ReturnType<typeof createWebEndpoint>;
let verifications: Verifications;

/** Outcomes of users whose code does not tell: a state, or the problem that the backend is answered with. */
const OUTCOMES: Readonly<Record<string, string>> = {
  "unfinished-empty": "pending",
  "unfinished-null": "pending",
  "unfinished-denied": "pending",
  expired: "expired",
  "unknown-token": "expired",
  "unknown-token-parameter": "expired",
  "unknown-token-internal": "upstream_unavailable",
  "unknown-token-unauthorized": "upstream_denied",
  large: "upstream_invalid_response",
};

function expected({ name, outcome }: TestUser): string {
  const code = "code" in outcome ? (outcome.code ?? "") : "";
  // A warning withholds the result, so that the user never comes to the end.
  return OUTCOMES[name] ?? (/^warning-(?!9109)/.test(name) ? "pending" : (resultCode(code)?.outcome ?? "failed"));
}

/**
 * Each waits for half a minute at most, which the vendor's real SDK, signing by the time of the day, does not see: as
 * many as fit into the five minutes for which a signature holds.
 */
const USERS_AT_ONCE = 8;
const groups = Array.from({ length: Math.ceil(TEST_USERS.length / USERS_AT_ONCE) }, (_, index) =>
  TEST_USERS.slice(index * USERS_AT_ONCE, (index + 1) * USERS_AT_ONCE),
);

describe.each(groups.map((users) => ({ users, first: users[0]?.name })))("the test users from $first", ({ users }) => {
  beforeAll(async () => {
    clock = new SkippingClock();
    local = await startLocalCloud({ clock });
    const { secretId, secretKey } = local.cloud.account;
    const variables = {
      TENCENTCLOUD_SECRETID: secretId,
      TENCENTCLOUD_SECRETKEY: secretKey,
      [CLOUD_ENDPOINT_VARIABLE]: local.url,
    };
    const { secretName: name, region } = CONFIG;
    local.cloud.ssm.createSecret({ name, region, description: "", tags: {}, createdAt: Date.now() });
    const client = new TencentClient({ region, credentials: () => local.cloud.account, variables });
    const document = { ...NO_CLIENT_KEYS, keys: [{ ...key.key, scopes: ["tokens", "results"] as const }] };
    const version = { SecretName: name, VersionId: CLIENT_KEYS_VERSION_ID };
    await putSecretValue(client, { ...version, SecretString: serializeClientKeys(document) });
    const plus = { idCardType: "HK", checkMode: 1, securityLevel: 4, sdkVersion: "PLUS" } as const;
    const { revision: contract } = contractAt("latest");
    const results = { detail: "full", media: "none" } as const;
    const config = { ...CONFIG, contract, results, idempotency: true, profiles: { HK: plus } };
    server = createWebEndpoint({ config, variables, clock: systemClock, random: () => 0, writeLog: () => undefined });
    await new Promise<void>((listening) => server.server.listen(0, "127.0.0.1", listening));
    const { port } = server.server.address() as AddressInfo;
    const sleep = (ms: number) => clock.sleep(ms);
    const endpoint = new EndpointClient({ url: `http://127.0.0.1:${port}`, key: key.plaintext, sleep });
    verifications = new Verifications(endpoint);
  });
  afterAll(async () => {
    const closed = server.close();
    server.server.closeAllConnections();
    await closed;
    await local.close();
  });

  it.each(users)("issues, waits and reads the outcome of $name", async (user) => {
    const sdkToken = await verifications.begin("user 4711", `test-user:${user.name}`);
    expect(sdkToken).toMatch(/^[0-9A-F-]{36}$/);
    const told = await verifications.outcome("user 4711").then(
      ({ state }) => state,
      ({ code }) => code,
    );
    expect(told).toBe(expected(user));
  });
});

it("says of a user who has no token that nothing was begun, and asks nobody", async () => {
  const unreachable = new EndpointClient({ url: "http://127.0.0.1:9", key: key.plaintext });
  expect(await new Verifications(unreachable).outcome("somebody")).toMatchObject({ state: "not begun" });
});

it("has forty lines at most", () => {
  const text = readFileSync(join(PROJECT_ROOT, "examples/backend/verifications.ts"), "utf8");
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
});
