// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.
import { locate } from "../../../..";
import { DEPLOYMENT_MS } from "../../../../services/teo/state/teo-state";
import {
  accessRule,
  bindSecurityTemplate,
  createDomain,
  createRule,
  deleteDomains,
  describeDomains,
  headerRule,
  modifyDomain,
  modifyDomainStatuses,
  modifySecurityPolicy,
  modifyZoneStatus,
  rateLimit,
} from "../fixtures";
import { TeoCloud } from "../teo-cloud";

/** Status of EdgeOne's default page for what a security rule refuses. */
const REFUSED = 567;

let cloud: TeoCloud;
beforeEach(async () => {
  cloud = await TeoCloud.start();
  await cloud.deployDomain();
  await cloud.ownPolicy();
});
afterEach(() => cloud.close());

const fetchStatus = async (path = "/v1/health", init: RequestInit = {}) => (await cloud.fetch(path, init)).status;
const post = () => fetchStatus("/v1/tokens", { method: "POST", body: "{}" });
const secure = (policy: object) => cloud.response(modifySecurityPolicy(cloud.zoneId, policy));
const access = (condition: string, more: object = {}) =>
  secure({ CustomRules: { Rules: [accessRule(condition, more)] } });
const limit = (count: number, more: object = {}) => secure({ RateLimitingRules: { Rules: [rateLimit(count, more)] } });

describe("a request to an acceleration domain", () => {
  it("reaches the origin as it is, and the answer the caller", async () => {
    cloud.answer = { status: 429, body: '{"code":"rate_limited"}' };
    const response = await cloud.fetch("/v1/tokens?a=1&a=2", {
      method: "POST",
      body: '{"profile":"HK"}',
      headers: { authorization: "Bearer EXAMPLE" },
    });
    expect([response.status, response.headers.get("x-origin"), await response.text()]).toEqual([
      429,
      "yes",
      '{"code":"rate_limited"}',
    ]);
    expect(cloud.seen).toMatchObject([
      {
        method: "POST",
        path: "/v1/tokens?a=1&a=2",
        body: '{"profile":"HK"}',
        headers: { authorization: "Bearer EXAMPLE" },
      },
    ]);
  });

  it("is answered 502 when the origin is not on this machine, which no request leaves", async () => {
    const OriginInfo = {
      OriginType: "IP_DOMAIN",
      Origin: "origin.example.com",
      HostHeader: "",
      BackupOrigin: "",
      PrivateAccess: "",
    };
    await cloud.response(modifyDomain(cloud.zoneId, { OriginInfo }));
    cloud.advance(DEPLOYMENT_MS);
    const response = await cloud.fetch("/v1/health");
    expect([response.status, await response.text()]).toEqual([
      502,
      "The origin origin.example.com is not on this machine, which no request to a local cloud leaves.\n",
    ]);
  });

  it("has the host header of the origin and EdgeOne's own headers", async () => {
    await cloud.response(
      modifyDomain(cloud.zoneId, {
        OriginInfo: { OriginType: "IP_DOMAIN", Origin: cloud.origin, HostHeader: "fn.example.net" },
      }),
    );
    cloud.advance(DEPLOYMENT_MS);
    await cloud.fetch("/", { headers: { "x-forwarded-for": "198.51.100.7", "eo-connecting-ip": "forged" } });
    expect(cloud.seen[0]?.headers).toMatchObject({
      host: "fn.example.net",
      "eo-connecting-ip": "127.0.0.1",
      "x-forwarded-for": "198.51.100.7, 127.0.0.1",
      "x-forwarded-proto": "https",
    });
  });

  it("gets the headers that a rule sets, whatever the caller sent", async () => {
    await cloud.response(createRule(cloud.zoneId, headerRule("from the rule")));
    await cloud.fetch("/", { headers: { "x-edge": "forged" } });
    expect(cloud.seen[0]?.headers["x-edge"]).toBe("from the rule");
  });

  it.each([
    ["is disabled", { Status: "disable" }],
    [
      "is for another host",
      {
        Branches: [{ ...headerRule("").Branches[0], Condition: "${http.request.host} in ['other.example.com']" }],
      },
    ],
  ])("gets no header of a rule that %s", async (_why, more) => {
    await cloud.response(createRule(cloud.zoneId, headerRule("from the rule", more)));
    await cloud.fetch("/");
    expect(cloud.seen[0]?.headers).not.toHaveProperty("x-edge");
  });

  it("is answered with 502 when the origin cannot be reached", async () => {
    await cloud.response(
      modifyDomain(cloud.zoneId, { OriginInfo: { OriginType: "IP_DOMAIN", Origin: "127.0.0.1:1" } }),
    );
    cloud.advance(DEPLOYMENT_MS);
    expect(await fetchStatus()).toBe(502);
  });
});

describe("while it is not online", () => {
  it.each<[string, () => Promise<unknown>, number]>([
    ["being deployed", () => cloud.response(modifyDomain(cloud.zoneId, { OriginProtocol: "HTTP" })), 0],
    ["offline", () => cloud.response(modifyDomainStatuses(cloud.zoneId, "offline")), DEPLOYMENT_MS],
    ["of a disabled site", () => cloud.response(modifyZoneStatus(cloud.zoneId, true)), 0],
  ])("a domain that is %s answers 418 and asks no origin", async (_state, change, ms) => {
    await change();
    cloud.advance(ms);
    expect(await fetchStatus()).toBe(418);
    expect(cloud.seen).toEqual([]);
  });

  it("a deleted domain is served nowhere", async () => {
    await cloud.response(modifyDomainStatuses(cloud.zoneId, "offline"));
    cloud.advance(DEPLOYMENT_MS);
    await cloud.response(deleteDomains(cloud.zoneId));
    expect(locate(cloud.local, "https://ekyc.example.com")).toBe("https://ekyc.example.com");
    expect(await cloud.response(describeDomains(cloud.zoneId))).toMatchObject({ TotalCount: 0 });
  });
});

describe("address rules", () => {
  test.each([
    ["${http.request.ip} in ['127.0.0.1']", REFUSED],
    ["${http.request.ip} in ['203.0.113.0/24', '127.0.0.0/8']", REFUSED],
    ["${http.request.ip} in ['203.0.113.0/24']", 201],
    ["not ${http.request.ip} in ['203.0.113.0/24', '2001:db8::/32']", REFUSED],
    ["not ${http.request.ip} in ['127.0.0.0/8']", 201],
  ])("%s: %i", async (condition, status) => {
    await access(condition);
    expect(await fetchStatus()).toBe(status);
    expect(cloud.seen).toHaveLength(status === REFUSED ? 0 : 1);
  });

  test.each([
    ["is off", { Enabled: "off" }],
    ["only monitors", { Action: { Name: "Monitor" } }],
  ])("refuse nothing when one %s", async (_why, more) => {
    await access("${http.request.ip} in ['127.0.0.1']", more);
    expect(await fetchStatus()).toBe(201);
  });
});

describe("a rate limit", () => {
  it("lets through its number in any second, and refuses for its duration once there are more", async () => {
    await limit(3, { ActionDuration: "5s" });
    const [first, , , fourth] = [await post(), await post(), await post(), await post()];
    expect([first, fourth]).toEqual([201, REFUSED]);
    cloud.advance(4_999);
    expect(await post()).toBe(REFUSED);
    cloud.advance(1);
    expect(await post()).toBe(201);
    expect(cloud.seen).toHaveLength(4);
  });

  it("counts in a sliding window", async () => {
    await limit(2);
    expect([await post(), await post()]).toEqual([201, 201]);
    cloud.advance(1_000);
    expect([await post(), await post()]).toEqual([201, 201]);
    cloud.advance(999);
    expect(await post()).toBe(REFUSED);
  });

  it("counts only what its condition names", async () => {
    await limit(1);
    expect([await post(), await fetchStatus(), await fetchStatus(), await fetchStatus("/v1/tokens")]).toEqual([
      201, 201, 201, 201,
    ]);
  });

  it("counts apart by what it counts by", async () => {
    const Condition = "${http.request.method} in ['GET']";
    await limit(1, { Condition });
    expect([await fetchStatus("/a"), await fetchStatus("/b"), await fetchStatus("/a?x")]).toEqual([201, 201, REFUSED]);
  });
});

it("a domain's name is taken in its site", async () => {
  expect(await cloud.refusalCode(createDomain(cloud.zoneId, cloud.origin))).toBe(
    "ResourceUnavailable.DomainAlreadyExists",
  );
});

describe("the policy of the site", () => {
  const SITE = { Entity: "ZoneDefaultPolicy", Host: undefined };
  const blockAll = () =>
    cloud.response(
      modifySecurityPolicy(
        cloud.zoneId,
        { CustomRules: { Rules: [accessRule("${http.request.ip} in ['127.0.0.1']")] } },
        SITE,
      ),
    );

  it("holds for a domain that follows it, and not for one with a policy of its own", async () => {
    await blockAll();
    expect(await fetchStatus()).toBe(201);
    await cloud.response(bindSecurityTemplate(cloud.zoneId, "bind"));
    expect(await fetchStatus()).toBe(REFUSED);
  });
});
