import { loadFile, refusalMessage } from "../helpers/environment-file";
import { type LocalEndpoint, startLocalEndpoint } from "../helpers/local-endpoint";

/** A file with parameters of 2025 and 2026, for a type that every revision lists. */
const FILE = (contract: string) => `region: ap-singapore
contract: ${contract}
profiles:
  select: [HK]
  overrides:
    HK: { sdkVersion: PLUS, retryLimit: 3 }
`;

let endpoint: LocalEndpoint;

beforeAll(async () => {
  endpoint = await startLocalEndpoint(loadFile(FILE("latest")));
});
afterAll(() => endpoint.close());

const post = async (body: object) => {
  const response = await fetch(`${endpoint.url}/v1/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${endpoint.key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

it("issues a token for an environment of the newest revision, with its parameters and the app's metadata", async () => {
  const { status, body } = await post({ profile: "HK", metaData: "from the app" });
  expect([status, body["serverParamInfo"]]).toEqual([201, expect.stringMatching(/\S/)]);
  expect(endpoint.deployment.localCloud.cloud.faceid.tokens.get(String(body["sdkToken"]))?.parameters).toEqual({
    IdCardType: "HK",
    CheckMode: 1,
    SecurityLevel: 4,
    SdkVersion: "PLUS",
    RetryLimit: 3,
    MetaData: "from the app",
  });
});

it("promises the token for ten minutes, by the newest text", async () => {
  const asked = Date.now();
  const { body } = await post({ profile: "HK" });
  const seconds = (Date.parse(String(body["expiresAt"])) - asked) / 1_000;
  expect(Math.round(seconds)).toBeLessThanOrEqual(602);
  expect(Math.round(seconds)).toBeGreaterThanOrEqual(600);
});

it("refuses the same file under the page's revision, naming it and the days of both parameters", () => {
  const refusal = refusalMessage(FILE('"2025-01-14"'));
  expect(refusal).toContain(
    "line 6, profiles.overrides.HK.sdkVersion: not in contract 2025-01-14: the vendor lists it since 2025-08-28.",
  );
  expect(refusal).toContain(
    "line 6, profiles.overrides.HK.retryLimit: not in contract 2025-01-14: the vendor lists it since 2026-06-11.",
  );
});
