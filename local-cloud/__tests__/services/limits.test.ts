import { type LocalCloud, RESOURCE_LIMITS, startLocalCloud } from "../..";
import { ApiError } from "../../core/api-error";
import { GATEWAY_LIMITS } from "../../services/apigateway/state/limits";
import { CLS_LIMITS, MAX_ALARM_EVENTS } from "../../services/cls/state/resource-limits";
import { createAlias, publishVersion } from "../../services/scf/state/function-versions";
import { SCF_LIMITS } from "../../services/scf/state/resource-limits";
import { TEO_LIMITS } from "../../services/teo/state/limits";
import { callApi } from "../helpers/api-client";
import * as apigateway from "./apigateway/fixtures";
import * as cls from "./cls/fixtures";
import * as scf from "./scf/fixtures";
import * as teo from "./teo/fixtures";

const REGION = "ap-singapore";

let local: LocalCloud;
beforeAll(async () => {
  local = await startLocalCloud();
});
beforeEach(() => local.reset());
afterAll(() => local.close());

/** Makes as many as a limit allows, and gives the code of one more. */
function beyond(most: number, make: (index: number) => void): string | undefined {
  for (let index = 0; index < most; index += 1) make(index);
  try {
    make(most);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

const settings = (index: number) => ({ name: `n${index}` }) as never;
const gatewayService = () => local.cloud.apigateway.createService({ name: "s", region: REGION, tags: {} } as never);

describe("one more than the limit of API Gateway is refused", () => {
  it("for services, in the vendor's envelope", async () => {
    for (let index = 0; index < GATEWAY_LIMITS.services.most; index += 1) gatewayService();
    expect(await callApi(local, apigateway.createService())).toMatchObject({
      status: 200,
      code: "LimitExceeded.ServiceCountLimitExceeded",
      message: "There would be 51 services of the account, at most 50 are allowed.",
    });
  });

  it("for APIs, domains, plans, keys and the keys of a plan", () => {
    const { apigateway: state } = local.cloud;
    const service = gatewayService();
    const api = (index: number) => void state.createApi(service, { path: `/${index}`, method: "GET" } as never);
    const domain = (index: number) =>
      state.bindDomain(service, { domain: `d${index}`, protocol: "http", isDefaultMapping: true } as never);
    expect(beyond(GATEWAY_LIMITS.apis.most, api)).toBe("LimitExceeded.ApiCountLimitExceeded");
    expect(beyond(GATEWAY_LIMITS.domains.most, domain)).toBe("LimitExceeded.ExceededDomainLimit");
    const plan = (index: number) => state.createUsagePlan(REGION, settings(index));
    expect(beyond(GATEWAY_LIMITS.usagePlans.most, plan)).toBe("LimitExceeded.UsagePlanLimitExceeded");
    const key = (index: number) => state.createKey(REGION, { name: `k${index}`, type: "auto" });
    expect(beyond(GATEWAY_LIMITS.keys.most, key)).toBe("LimitExceeded.ApiKeyCountLimitExceeded");
    const [first] = state.usagePlans.values();
    const keys = [...state.keys.values()];
    const bind = (index: number) => state.bindKeys(first as never, keys.slice(0, index + 1));
    expect(beyond(GATEWAY_LIMITS.keysInPlan.most, bind)).toBe("LimitExceeded.AccessKeyCountInUsagePlanLimitExceeded");
    expect(first?.keyIds.size).toBe(GATEWAY_LIMITS.keysInPlan.most);
  });
});

describe("one more than the limit of CLS is refused", () => {
  const logset = (index: number) =>
    local.cloud.cls.createLogset({ region: REGION, name: `l${index}`, tags: {} }).logsetId;

  it("for logsets, in the vendor's envelope", async () => {
    for (let index = 0; index < CLS_LIMITS.logsets.most; index += 1) logset(index);
    expect(await callApi(local, cls.createLogset("more"))).toMatchObject({
      status: 200,
      code: "LimitExceeded.Logset",
      message: "There would be 501 logsets of the account, at most 500 are allowed.",
    });
  });

  it("for topics, of all logsets together", () => {
    const logsets = [logset(0), logset(1)];
    const topic = (index: number) =>
      void local.cloud.cls.createTopic({ logsetId: logsets[index % 2] ?? "", name: `t${index}`, tags: {} });
    expect(beyond(CLS_LIMITS.topics.most, topic)).toBe("LimitExceeded.Topic");
  });

  it("for alarm policies and their notices", () => {
    const { alarms } = local.cloud;
    const place = { region: REGION, tags: {} };
    const notice = (index: number) =>
      void alarms.createNotice({ Name: `n${index}`, NoticeReceivers: [{}], WebCallbacks: [] } as never, place);
    expect(beyond(CLS_LIMITS.notices.most, notice)).toBe("LimitExceeded");
    const { topicId } = local.cloud.cls.createTopic({ logsetId: logset(0), name: "t", tags: {} });
    const Query = "* | select count(*) as n";
    const policy = (index: number) =>
      void alarms.createPolicy(
        {
          Name: `a${index}`,
          AlarmTargets: [{ TopicId: topicId, Query, Number: 1, StartTimeOffset: -1, EndTimeOffset: 0 }],
          AlarmNoticeIds: [],
          Condition: "$1.n > 0",
          MonitorTime: { Type: "Period", Time: 1 },
        } as never,
        place,
      );
    expect(beyond(CLS_LIMITS.alarms.most, policy)).toBe("LimitExceeded");
  });
});

it("the oldest notifications of alarms go", () => {
  const { alarms } = local.cloud;
  const event = (at: number) => ({ at }) as never;
  alarms.tell([event(1), event(2)]);
  alarms.tell(Array.from({ length: MAX_ALARM_EVENTS - 1 }, (_, index) => event(3 + index)));
  expect(alarms.events).toHaveLength(MAX_ALARM_EVENTS);
  expect(alarms.events[0]).toEqual({ at: 2 });
});

it("one more than the limit of SCF is refused for triggers, versions and aliases", async () => {
  await callApi(local, scf.createFunction());
  const [fn] = local.cloud.scf.functions.values();
  if (!fn) throw new Error("The function is missing.");
  const timer = (index: number) =>
    void local.cloud.scf.createTimerTrigger({ function: fn, name: `t${index}`, qualifier: "$LATEST" } as never);
  expect(beyond(SCF_LIMITS.triggers.most, timer)).toBe("LimitExceeded.Trigger");
  expect(beyond(SCF_LIMITS.versions.most, () => void publishVersion(fn, "", 0))).toBe("LimitExceeded");
  const alias = (index: number) => void createAlias(fn, { name: `a${index}`, version: "$LATEST" } as never);
  expect(beyond(SCF_LIMITS.aliases.most - fn.aliases.size, alias)).toBe("LimitExceeded");
});

it("one more than the limit of EdgeOne is refused for sites, domains, rules, API services and resources", async () => {
  const { teo: state } = local.cloud;
  expect(beyond(TEO_LIMITS.zones.most, (index) => void state.createZone({ name: `z${index}.example` } as never))).toBe(
    "LimitExceeded",
  );
  const [zone] = state.zones.values();
  if (!zone) throw new Error("The site is missing.");
  const domain = (index: number) => void state.createDomain(zone, `d${index}.${zone.name}`, {} as never);
  expect(beyond(TEO_LIMITS.domains.most, domain)).toBe("LimitExceeded");
  for (let index = 0; index < TEO_LIMITS.rules.most; index += 1) {
    zone.rules.set(String(index), {} as never);
    zone.apiServices.set(String(index), {} as never);
    zone.apiResources.set(String(index), {} as never);
  }
  const calls = [
    teo.createRule(zone.zoneId, teo.headerRule("value")),
    teo.createApiService(zone.zoneId),
    teo.createApiResource(zone.zoneId, "1"),
  ];
  for (const call of calls) expect((await callApi(local, call)).code).toBe("LimitExceeded");
});

it("every service whose requests create resources states its limits", () => {
  expect(Object.keys(RESOURCE_LIMITS)).toEqual(["apigateway", "cam", "cls", "cos", "scf", "ssm", "tag", "teo"]);
  for (const { most, code } of Object.values(RESOURCE_LIMITS).flat()) {
    expect([most > 0, code]).toEqual([true, expect.stringMatching(/^[A-Z]\w+(\.\w+)?$/)]);
  }
});
