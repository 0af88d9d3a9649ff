import { createHmac } from "node:crypto";
import { handlerZip } from "../../../../../__tests__/helpers/scf";
import * as api from "../fixtures";
import { GatewayCloud } from "../gateway-cloud";

const ECHO = handlerZip("return { statusCode: 200, body: JSON.stringify(event) };");

let world: GatewayCloud;
let planId: string;
let key: { readonly id: string; readonly secret: string };
beforeEach(async () => {
  world = await GatewayCloud.start(ECHO);
  await world.createApi({ AuthType: "SECRET" });
  await world.release();
  const created = await world.result(api.createApiKey());
  key = { id: String(created["AccessKeyId"]), secret: String(created["AccessKeySecret"]) };
  planId = String(
    (await world.result(api.createUsagePlan({ MaxRequestNumPreSec: 2, MaxRequestNum: 3 })))["UsagePlanId"],
  );
  await world.cloud.response(api.bindSecretIds(planId, key.id));
  await world.cloud.response(api.bindEnvironment(world.serviceId, planId));
});
afterEach(() => world.close());

interface Signing {
  readonly algorithm?: string;
  readonly headers?: string;
  readonly secret?: string;
  readonly id?: string;
  readonly secondsAhead?: number;
}

/** The headers of a signed request (628/11819); the cloud's clock stands still. */
function signed({ algorithm = "hmac-sha1", headers = "x-date source", ...signing }: Signing = {}) {
  const date = new Date(world.cloud.local.cloud.clock.now() + (signing.secondsAhead ?? 0) * 1_000).toUTCString();
  const text = `x-date: ${date}\nsource: app`;
  const signature = createHmac(algorithm.replace("hmac-", ""), signing.secret ?? key.secret)
    .update(text)
    .digest("base64");
  const authorization = `hmac id="${signing.id ?? key.id}", algorithm="${algorithm}", headers="${headers}", signature="${signature}"`;
  return { "x-date": date, source: "app", authorization };
}

async function answer(headers: Record<string, string>): Promise<[number, Record<string, unknown>]> {
  const response = await world.fetch("/v1/tokens", { headers });
  return [response.status, (await response.json()) as Record<string, unknown>];
}

it.each(["hmac-sha1", "hmac-sha256", "hmac-sha384", "hmac-sha512"])(
  "a request signed with %s reaches the function, which is told the key's id and never its secret",
  async (algorithm) => {
    const [status, event] = await answer(signed({ algorithm }));
    expect(status).toBe(200);
    expect(event).toMatchObject({ requestContext: { identity: { secretId: key.id } } });
    expect(JSON.stringify(event)).not.toContain(key.secret);
  },
);

it.each<[string, () => Record<string, string>, string]>([
  ["no signature", () => ({}), "HMAC signature cannot be verified, a validate authorization header is required."],
  ["a bearer key in its place", () => ({ authorization: "Bearer x" }), "HMAC authorization format error."],
  ["no id", () => ({ ...signed(), authorization: 'hmac signature="x"' }), "HMAC id or signature missing."],
  [
    "an unknown algorithm",
    () => ({ ...signed(), authorization: signed().authorization.replace("hmac-sha1", "hmac-md5") }),
    "HMAC algorithm hmac-md5 not supported.",
  ],
  [
    "no date that is signed",
    () => signed({ headers: "source" }),
    "HMAC signature cannot be verified, a valid date or x-date header is required.",
  ],
  [
    "a signed header that is not there",
    () => signed({ headers: "x-date host2" }),
    "HMAC signature cannot be verified, a valid host2 header is required.",
  ],
  [
    "a date of more than 15 minutes ago",
    () => signed({ secondsAhead: -901 }),
    "HMAC signature cannot be verified, the x-date header is out of date for HMAC Authentication.",
  ],
  ["a key that does not exist", () => signed({ id: "AKIDotherEXAMPLE" }), "HMAC signature cannot be verified."],
  ["another secret", () => signed({ secret: "other-EXAMPLE" }), "HMAC signature does not match."],
])("a request with %s is refused", async (_what, headers, message) => {
  expect(await answer(headers())).toEqual([401, { message }]);
});

it("a key that no plan of the service holds is refused", async () => {
  await world.cloud.response(api.unBindSecretIds(planId, key.id));
  expect(await answer(signed())).toEqual([401, { message: "HMAC apikey is invalid for API." }]);
  await world.cloud.response(api.bindSecretIds(planId, key.id));
  await world.cloud.response(api.unBindEnvironment(world.serviceId, planId));
  expect(await answer(signed())).toEqual([401, { message: "HMAC apikey is invalid for API." }]);
});

it("a plan limits its key by the second and in all", async () => {
  const statuses = [];
  for (let sent = 0; sent < 3; sent += 1) statuses.push((await answer(signed()))[0]);
  expect(statuses).toEqual([200, 200, 429]);
  world.cloud.advance(1_000);
  expect((await answer(signed()))[0]).toBe(200);
  world.cloud.advance(1_000);
  expect(await answer(signed())).toEqual([429, { message: "API quota exceeded" }]);
});
