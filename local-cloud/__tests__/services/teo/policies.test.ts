// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.

import type { ApiCall } from "../../helpers/api-client";
import {
  accessRule,
  bindSecurityTemplate,
  DOMAIN,
  describeSecurityPolicy,
  modifySecurityPolicy,
  rateLimit,
} from "./fixtures";
import { teoForEachTest } from "./teo-cloud";

type Json = Record<string, unknown>;

const cloud = teoForEachTest();

describe("a security policy", () => {
  beforeEach(async () => {
    await cloud().deployDomain();
    await cloud().ownPolicy();
  });

  const policy = async () =>
    (await cloud().response<{ SecurityPolicy: Json }>(describeSecurityPolicy(cloud().zoneId))).SecurityPolicy;

  it("is answered as it was given, with ids for its rules", async () => {
    const rule = accessRule("${http.request.ip} in ['203.0.113.0/24']");
    await cloud().response(
      modifySecurityPolicy(cloud().zoneId, {
        CustomRules: { Rules: [rule] },
        RateLimitingRules: { Rules: [rateLimit(15)] },
      }),
    );
    const Id = expect.stringMatching(/^rule-[0-9a-f]{12}$/);
    expect(await policy()).toEqual({
      CustomRules: { Rules: [{ ...rule, Id }] },
      RateLimitingRules: { Rules: [{ ...rateLimit(15), Id }] },
    });
  });

  it("keeps the id of a rule that is given with it", async () => {
    await cloud().response(modifySecurityPolicy(cloud().zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }));
    const before = await policy();
    const [{ Id = "" } = {}] = (before["RateLimitingRules"] as { Rules: { Id?: string }[] }).Rules;
    await cloud().response(
      modifySecurityPolicy(cloud().zoneId, { RateLimitingRules: { Rules: [rateLimit(20, { Id })] } }),
    );
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [{ Id, MaxRequestThreshold: 20 }] } });
  });

  it("keeps a part that is not given, and loses the rules of a part that is given without them", async () => {
    await cloud().response(modifySecurityPolicy(cloud().zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }));
    await cloud().response(modifySecurityPolicy(cloud().zoneId, { CustomRules: { Rules: [] } }));
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [{ MaxRequestThreshold: 15 }] } });
    await cloud().response(modifySecurityPolicy(cloud().zoneId, { RateLimitingRules: { Rules: [] } }));
    expect(await policy()).toMatchObject({ RateLimitingRules: { Rules: [] } });
  });

  it.each([
    ["a condition it does not know", { CustomRules: { Rules: [accessRule("${http.request.ip} like ['1*']")] } }],
    ["a variable it does not know", { CustomRules: { Rules: [accessRule("${http.request.ja3} in ['x']")] } }],
    ["a count it cannot make", { RateLimitingRules: { Rules: [rateLimit(1, { CountBy: ["http.request.ja3"] })] } }],
    ["an invalid duration", { RateLimitingRules: { Rules: [rateLimit(1, { ActionDuration: "soon" })] } }],
  ])("refuses %s, instead of doing nothing", async (_what, given) => {
    expect(await cloud().refusalCode(modifySecurityPolicy(cloud().zoneId, given))).toBe("InvalidParameter.Security");
  });
});

describe("a domain without a policy of its own", () => {
  const SITE = { Entity: "ZoneDefaultPolicy", Host: undefined };
  const limits = (more: object = {}) =>
    modifySecurityPolicy(cloud().zoneId, { RateLimitingRules: { Rules: [rateLimit(15)] } }, more);
  const rules = async (more: object = {}) =>
    (
      await cloud().response<{ SecurityPolicy: { RateLimitingRules: { Rules: Json[] } } }>(
        describeSecurityPolicy(cloud().zoneId, more),
      )
    ).SecurityPolicy.RateLimitingRules.Rules;
  beforeEach(() => cloud().deployDomain());

  it("takes none by its name, as the API says, and follows the site's", async () => {
    for (const call of [limits(), describeSecurityPolicy(cloud().zoneId)]) {
      expect(await cloud().refusalCode(call)).toBe("InvalidParameter.Security");
    }
    await cloud().response(limits(SITE));
    expect(await rules(SITE)).toMatchObject([{ MaxRequestThreshold: 15 }]);
  });

  it("is given one, with the site's rules or with none, and can be taken it again", async () => {
    await cloud().response(limits(SITE));
    await cloud().response(bindSecurityTemplate(cloud().zoneId, "unbind-keep-policy"));
    expect(await rules()).toHaveLength(1);
    await cloud().response(bindSecurityTemplate(cloud().zoneId, "bind"));
    expect(await cloud().refusalCode(limits())).toBe("InvalidParameter.Security");
    await cloud().response(bindSecurityTemplate(cloud().zoneId, "unbind-use-default"));
    expect(await rules()).toEqual([]);
    await cloud().response(limits());
    expect(await rules()).toHaveLength(1);
  });

  it.each<[string, string, () => ApiCall]>([
    ["a policy of a domain that is not named", "MissingParameter", () => limits({ Host: undefined })],
    ["a policy without SecurityConfig", "MissingParameter", () => limits({ SecurityConfig: undefined })],
    [
      "two domains at a time",
      "InvalidParameter.Security",
      () => bindSecurityTemplate(cloud().zoneId, "unbind-keep-policy", [DOMAIN, DOMAIN]),
    ],
    [
      "a domain that does not exist",
      "ResourceNotFound",
      () => bindSecurityTemplate(cloud().zoneId, "bind", ["x.example.com"]),
    ],
  ])("is refused %s", async (_what, code, call) => {
    expect(await cloud().refusalCode(call())).toBe(code);
  });
});
