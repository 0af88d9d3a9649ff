import type { LocalCloudOptions } from "../../../local-cloud";
import { smokePlan } from "../../../smoke/plan/plan";
import { runOnEndpoint } from "../../helpers/endpoint-run";
import { loadFile } from "../../helpers/environment-file";
import { functionLines } from "../../helpers/function-lines";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";

/** A photo that is nobody's, of a size that a search cannot miss. */
const PHOTO = Buffer.from("a photo of nobody ".repeat(500)).toString("base64");
const EXTRA = "order-4711-of-somebody";
const META_DATA = "metadata-from-somebody's-phone";

const FILE = `
region: ap-singapore
contract: latest
profiles: { select: [HK, ML], overrides: { ML: { checkMode: 2, compareImage: request } } }
`;

let endpoint: LocalEndpoint | undefined;
afterEach(() => endpoint?.close());

/**
 * Every byte that a whole run of the checks, and one request with all that an app can send, leave in the log topics.
 */
async function topicsAfterRun(kind: "web" | "event", options: LocalCloudOptions = {}) {
  const environment = loadFile(`${FILE}function: { kind: ${kind}, memoryMb: 256 }\n`);
  const { name, profiles, contract } = environment;
  endpoint = await startLocalEndpoint(environment, options);
  const { cloud } = endpoint.deployment.localCloud;
  const plan = smokePlan({ environment: name, profiles, exact: true, contract, compareImage: PHOTO });
  const report = await runOnEndpoint(plan, environment, endpoint);
  const failed = report.checks.filter(({ state }) => state !== "pass").map(({ id }) => id);
  const response = await fetch(`${endpoint.url}/v1/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${endpoint.key}` },
    body: JSON.stringify({ profile: "HK", extra: EXTRA, metaData: META_DATA }),
  });
  const topics = [...cloud.cls.topics.values()];
  return {
    failed,
    status: response.status,
    bytes: JSON.stringify(topics.map(({ records }) => records)),
    own: functionLines(topics[0]),
    tokens: [...cloud.faceid.tokens.keys()],
    secrets: [endpoint.key, PHOTO.slice(0, 100), EXTRA, META_DATA],
  };
}

const found = (bytes: string, texts: readonly string[]): string[] => texts.filter((text) => bytes.includes(text));

describe("after a whole run, the log topics hold", () => {
  test("no token, key or image of a Web function, the platform's lines included", async () => {
    const { failed, status, bytes, own, tokens, secrets } = await topicsAfterRun("web");
    expect([failed, status, tokens.length]).toEqual([[], 201, 3]);
    expect(found(bytes, [...tokens, ...secrets])).toEqual([]);
    expect(bytes).toContain("START RequestId:");
    expect(own.filter((line) => line.includes('"route":"/v1/tokens"')).length).toBeGreaterThan(3);
  });

  test("the tokens of an Event function, for SCF writes what it returns, and nothing else", async () => {
    const { failed, status, bytes, own, tokens, secrets } = await topicsAfterRun("event");
    expect([failed, status, tokens.length]).toEqual([[], 201, 3]);
    expect(found(bytes, tokens)).toEqual(tokens);
    expect(found(bytes, secrets)).toEqual([]);
    expect(found(own.join("\n"), [...tokens, ...secrets])).toEqual([]);
  });

  test("the tokens of a Web function where the platform writes its bodies, and nothing else", async () => {
    const { status, bytes, own, tokens, secrets } = await topicsAfterRun("web", { webBodyLogged: true });
    expect(status).toBe(201);
    expect(found(bytes, tokens)).toEqual(tokens);
    expect(found(bytes, secrets)).toEqual([]);
    expect(found(own.join("\n"), [...tokens, ...secrets])).toEqual([]);
  });
});
