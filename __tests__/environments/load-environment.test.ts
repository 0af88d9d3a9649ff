import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import environmentSchema from "../../contract/generated/environment.schema.json";
import { environmentNames, loadEnvironment } from "../../environments/load-environment";
import { EXIT, UserError } from "../../lib/user-error";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "environments-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The day on which the files are read. */
const TODAY = { now: () => Date.UTC(2025, 0, 14, 12) };

function load(yaml: string) {
  writeFileSync(join(folder, "test.yaml"), yaml);
  return loadEnvironment("test", folder, TODAY);
}

/** The message of the error, without the folder's path. */
function refusal(yaml: string): string {
  try {
    load(yaml);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toHaveProperty("exitCode", EXIT.usage);
    return (error as UserError).message.replaceAll(`${folder}/`, "");
  }
  throw new Error("the file was accepted");
}

describe("the alarms of an environment", () => {
  const CALLBACK = "webcallback-00000000-0000-0000-0000-000000000000";
  const withAlarms = (yaml: string) => `region: ap-jakarta\nalarms:\n  ${yaml}\n`;
  const callback = (yaml: string) => withAlarms(`webCallbacks:\n    - ${yaml}`);

  it("are none unless it has the section", () => {
    expect(load("region: ap-jakarta\n").alarms).toBeUndefined();
  });

  it("have people and services as recipients", () => {
    const receivers = "receivers:\n    - { type: Group, ids: [1000001], channels: [Email, Sms] }";
    expect(load(withAlarms(receivers)).alarms).toEqual({
      receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] }],
      webCallbacks: [],
    });
    expect(load(callback(`{ type: DingTalk, webCallbackId: ${CALLBACK} }`)).alarms).toEqual({
      receivers: [],
      webCallbacks: [{ type: "DingTalk", webCallbackId: CALLBACK }],
    });
    expect(load(callback("{ type: Http, url: 'https://alerts.example.com/ekyc' }")).alarms?.webCallbacks).toHaveLength(
      1,
    );
  });

  it.each([
    [
      "without a recipient",
      "region: ap-jakarta\nalarms: {}\n",
      "test.yaml, line 2, alarms.receivers: missing. A notice needs a recipient: give receivers, webCallbacks, or both.",
    ],
    [
      "with an empty list of recipients",
      withAlarms("receivers: []"),
      "test.yaml, line 3, alarms.receivers: got []; it must NOT have fewer than 1 items.",
    ],
    [
      "with a channel that is not offered",
      withAlarms("receivers: [{ type: Group, ids: [1], channels: [Emial] }]"),
      'test.yaml, line 3, alarms.receivers.0.channels.0: got "Emial"; allowed: Email, Sms. Did you mean "Email"?',
    ],
    [
      "with a service that is not known",
      callback(`{ type: Slack, webCallbackId: ${CALLBACK} }`),
      'test.yaml, line 4, alarms.webCallbacks.0.type: got "Slack"; allowed: WeCom, DingTalk, Lark, Http. Did you mean "Lark"?',
    ],
    [
      "with neither an address nor an id",
      callback("{ type: Http }"),
      "test.yaml, line 4, alarms.webCallbacks.0: has neither url nor webCallbackId, or both; give one of them.",
    ],
  ])("are refused %s", (_what, yaml, message) => expect(refusal(yaml)).toBe(message));

  it.each([
    "{ type: WeCom, url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEYEXAMPLE' }",
    "{ type: WeCom, webCallbackId: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEYEXAMPLE' }",
    "{ type: DingTalk, webCallbackId: 'https://oapi.dingtalk.com/robot/send?access_token=KEYEXAMPLE' }",
    "{ type: Http, url: 'https://hooks.slack.com/services/T0/B0/KEYEXAMPLE' }",
    "{ type: Http, url: 'https://alerts.example.com/hook?key=KEYEXAMPLE' }",
    "{ type: Http, url: 'https://user:KEYEXAMPLE@alerts.example.com/hook' }",
  ])("are refused with a key in an address, which is not shown: %s", (yaml) => {
    const message = refusal(callback(yaml));
    expect(message).toMatch(/^test\.yaml.* line 4, alarms\.webCallbacks\.0/s);
    expect(message).not.toContain("EXAMPLE");
  });
});

describe("an environment file", () => {
  it("needs nothing but a region, and gets every default", () => {
    const environment = load("region: ap-jakarta\n");
    expect(Object.keys(environment.profiles)).toHaveLength(21);
    expect(environment).toMatchObject({
      name: "test",
      contract: "2025-01-14",
      tags: {},
      quota: { requestsPerSecond: 20, reserve: 0 },
      function: { runtime: "Nodejs20.19", memoryMb: 128, timeoutSeconds: 15 },
      endpoint: { gateway: { kind: "function-url" } },
      logs: { retentionDays: 30 },
      smoke: { contract: "2026-08-18", expectations: {}, quarantine: {}, retries: 2, slo: 99, slowMs: 2_000 },
      keys: { recoveryWindowDays: 7 },
      state: { backend: "local" },
    });
  });

  it("says for how long a deleted secret can be restored; not at all is an answer", () => {
    expect(load("region: ap-jakarta\nkeys: { recoveryWindowDays: 0 }\n").keys).toEqual({ recoveryWindowDays: 0 });
    expect(refusal("region: ap-jakarta\nkeys:\n  recoveryWindowDays: 31\n")).toContain(
      "line 3, keys.recoveryWindowDays: got 31; it must be <= 30.",
    );
  });

  it("takes the document of a permission boundary in place, or from a JSON file beside it", () => {
    const document = { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] };
    writeFileSync(join(folder, "boundary.json"), JSON.stringify(document));
    const role = (value: string) => load(`region: ap-jakarta\nrole:\n  permissionBoundary: ${value}\n`).role;
    const expected = { permissionBoundary: { policyId: 42, document: JSON.stringify(document) } };
    expect(role("{ policyId: 42, document: boundary.json }")).toEqual(expected);
    expect(role(`{ policyId: 42, document: ${JSON.stringify(document)} }`)).toEqual(expected);
    expect(role("{ policyId: 42 }")).toEqual({ permissionBoundary: { policyId: 42 } });
    expect(load("region: ap-jakarta\n").role).toEqual({});
  });

  it.each([
    ["is not there", "none.json", 'got "none.json": it cannot be read (ENOENT)'],
    ["is not a policy", "test.yaml", 'got "test.yaml": the document is not JSON'],
    [
      "breaks the syntax",
      '{ version: "2.0", statement: [{ effect: allow, action: "*", resource: all }] }',
      'statement 1: resource "all" is neither "*" nor of six segments',
    ],
  ])("says where a boundary's document %s", (_what, document, cause) => {
    expect(
      refusal(`region: ap-jakarta\nrole:\n  permissionBoundary:\n    policyId: 42\n    document: ${document}\n`),
    ).toBe(
      `test.yaml, line 5, role.permissionBoundary.document: ${cause}; allowed: a CAM policy of syntax 2.0, or the path of a JSON file with one.`,
    );
  });

  it("selects profiles and overrides their parameters", () => {
    const { profiles } = load(
      "region: ap-jakarta\nprofiles:\n  select: [ML, HK]\n  overrides:\n    HK: { securityLevel: 2, actionList: 'nod,shake' }\n",
    );
    expect(profiles).toEqual({
      ML: { idCardType: "ML", checkMode: 1, securityLevel: 4 },
      HK: { idCardType: "HK", checkMode: 1, securityLevel: 2, actionList: "nod,shake" },
    });
  });

  it("has no schedule unless it says so, and defaults for what a schedule leaves out", () => {
    expect(load("region: ap-jakarta\n")).not.toHaveProperty("schedule");
    expect(load("region: ap-jakarta\nschedule: {}\n").schedule).toEqual({
      cron: "0 */5 * * * * *",
      timeZone: "Asia/Singapore",
    });
  });

  it.each<[string, string]>([
    [
      "cron: '*/5 * * * *'",
      'test.yaml, line 3, schedule.cron: cron: got 5 fields in "*/5 * * * *"; allowed: exactly 7.',
    ],
    ["cron: 0 0 0 L * * *", 'test.yaml, line 3, schedule.cron: cron, day: got "L"; allowed: 1 to 31'],
    [
      "timeZone: Asia/Singapur",
      'schedule.timeZone: got "Asia/Singapur"; allowed: a name of the IANA time zone database. Did you mean "Asia/Singapore"?',
    ],
    ["profilesPerRun: 22", "schedule.profilesPerRun: got 22"],
  ])("refuses a schedule with %s", (line, message) => {
    expect(refusal(`region: ap-jakarta\nschedule:\n  ${line}\n`)).toContain(message);
  });

  it("takes a region of a later revision when it names that revision", () => {
    expect(load("region: ap-bangkok\ncontract: latest\n").contract).toBe("2026-08-18");
  });

  it("judges smoke checks by the revision it names, and by the newest when it names none", () => {
    expect(load("region: ap-jakarta\n").smoke.contract).toBe("2026-08-18");
    expect(load('region: ap-jakarta\ncontract: "2025-01-14"\n').smoke.contract).toBe("2025-01-14");
  });

  it("says what smoke checks expect of a profile", () => {
    const yaml = "region: ap-jakarta\nsmoke:\n  expectations: { HK: refused, ML: any }\n  retries: 0\n";
    expect(load(yaml).smoke).toMatchObject({ expectations: { HK: "refused", ML: "any" }, retries: 0, slowMs: 2_000 });
  });

  it("says which profiles are known to fail, and until when; an end date that is over stays valid", () => {
    const yaml = (until: string) =>
      `region: ap-jakarta\nsmoke:\n  slo: 99.5\n  quarantine:\n    HK: { reason: ticket 4711, until: ${until} }\n`;
    for (const until of ["2025-04-14", "2024-12-31"]) {
      expect(load(yaml(until)).smoke).toMatchObject({
        slo: 99.5,
        quarantine: { HK: { reason: "ticket 4711", until } },
      });
    }
  });

  it("releases in steps only when it says so, by default through the alias live in three", () => {
    expect(load("region: ap-jakarta\n")).not.toHaveProperty("release");
    expect(load("region: ap-jakarta\nrelease: {}\n").release).toEqual({ alias: "live", steps: [10, 50, 100] });
  });

  it.each(["[10, 50]", "[50, 10, 100]", "[100, 100]"])("says where the steps %s do not rise to 100", (steps) => {
    expect(refusal(`region: ap-jakarta\nrelease:\n  steps: ${steps}\n`)).toBe(
      `test.yaml, line 3, release.steps: got ${steps.slice(1, -1)}; each must be above the one before, the last 100.`,
    );
  });

  it("releases in steps behind a function URL only", () => {
    expect(
      refusal(
        "region: ap-jakarta\nrelease: {}\nendpoint:\n  gateway: { kind: api-gateway, acknowledgeRetirement: true }\n",
      ),
    ).toMatch(/release/);
  });

  it("fills in the prefix of a cos backend", () => {
    const yaml = "region: ap-jakarta\nstate: { backend: cos, bucket: state-1250000000, region: ap-jakarta }\n";
    expect(load(yaml).state).toHaveProperty("prefix", "ekyc-token-endpoint");
  });

  it("shares the quota less its reserve evenly among the instances, in whole requests", () => {
    const rate = (yaml: string) => load(`region: ap-jakarta\n${yaml}`).function.requestsPerSecond;
    expect(rate("quota: { reserve: 5 }\n")).toBe(3);
    expect(rate("quota: { reserve: 2 }\nfunction: { maxInstances: 4 }\n")).toBe(4);
    expect(rate("function: { maxInstances: 2, requestsPerSecond: 7 }\n")).toBe(7);
  });

  it("has every default that its schema documents", () => {
    const documented = environmentSchema.properties.function.properties;
    expect(load("region: ap-jakarta\n").function).toEqual({
      runtime: documented.runtime.default,
      memoryMb: documented.memoryMb.default,
      timeoutSeconds: documented.timeoutSeconds.default,
      maxInstances: documented.maxInstances.default,
      requestsPerSecond: 4,
    });
  });
});

describe("a bad environment file", () => {
  it.each<[string, string, string]>([
    [
      "a misspelled region",
      "region: ap-singapor\n",
      'test.yaml, line 1, region: got "ap-singapor"; allowed: ap-bangkok, ap-hongkong, ap-jakarta, ap-singapore, sa-saopaulo. Did you mean "ap-singapore"?',
    ],
    [
      "a region the revision does not offer",
      "region: ap-bangkok\n",
      'test.yaml, line 1, region: got "ap-bangkok"; contract 2025-01-14 offers the API in: ap-hongkong, ap-jakarta, ap-singapore.',
    ],
    ["no region", "tags: {}\n", "test.yaml, region: missing. An environment has a region, or a list of regions."],
    [
      "an unknown kind of gateway",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: function-ur }\n",
      'test.yaml, line 3, endpoint.gateway.kind: got "function-ur"; allowed: function-url, api-gateway, edgeone. Did you mean "function-url"?',
    ],
    [
      "a gateway without a kind",
      "region: ap-jakarta\nendpoint:\n  gateway: {}\n",
      "test.yaml, line 3, endpoint.gateway.kind: missing; allowed: function-url, api-gateway, edgeone.",
    ],
    [
      "a certificate of EdgeOne that is neither an id nor free",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: edgeone, domain: a.example.com, zone: { name: example.com }, certificate: no }\n",
      'test.yaml, line 3, endpoint.gateway.certificate: got "no"; it must match pattern "^(free|[A-Za-z0-9]{8,})$".',
    ],
    [
      "a domain of EdgeOne without a certificate",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: edgeone, domain: a.example.com, zone: { name: example.com } }\n",
      "test.yaml, line 3, endpoint.gateway.certificate: missing. It is required here.",
    ],
    [
      "an unknown key of a kind of gateway",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: function-url, cor: 1 }\n",
      'test.yaml, line 3, endpoint.gateway.cor: unknown key; allowed: kind, cors, callerAuthentication, customDomain. Did you mean "cors"?',
    ],
    [
      "a way to authenticate callers that SCF does not have",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: function-url, callerAuthentication: oauth }\n",
      'test.yaml, line 3, endpoint.gateway.callerAuthentication: got "oauth"; allowed: none, cam.',
    ],
    [
      "a firewall for a domain of API Gateway",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, customDomain: { domain: e.example.com, certificateId: abcd1234, wafInstanceId: waf_00001 } }\n",
      "test.yaml, line 3, endpoint.gateway.customDomain.wafInstanceId: unknown key; allowed: domain, certificateId.",
    ],
    [
      "a domain of a retired gateway without its certificate",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, customDomain: { domain: ekyc.example.com } }\n",
      "test.yaml, line 3, endpoint.gateway.customDomain.certificateId: missing. It is required here.",
    ],
    [
      "a throttle beyond what a service takes",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, throttle: { requestsPerSecond: 5001 } }\n",
      "test.yaml, line 3, endpoint.gateway.throttle.requestsPerSecond: got 5001; it must be <= 5000.",
    ],
    [
      "an unknown key",
      "region: ap-jakarta\nquota:\n  reserv: 3\n",
      'test.yaml, line 3, quota.reserv: unknown key; allowed: requestsPerSecond, reserve. Did you mean "reserve"?',
    ],
    [
      "an unknown parameter of a profile",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      actionLst: blink\n",
      'test.yaml, line 5, profiles.overrides.HK.actionLst: unknown key; allowed: checkMode, securityLevel, compareImage, disableChangeOcrResult, disableCheckOcrWarnings, actionList, needVerifyIdCard. Did you mean "actionList"?',
    ],
    [
      "a reserve that leaves nothing",
      "region: ap-jakarta\nquota:\n  reserve: 20\n",
      "test.yaml, line 3, quota.reserve: got 20; it must be below quota.requestsPerSecond, which is 20.",
    ],
    [
      "a selection that is neither all nor a list",
      "region: ap-jakarta\nprofiles:\n  select: some\n",
      'test.yaml, line 3, profiles.select: got "some"; allowed: `all`, or a list of names. A profile is named after its IdCardType.',
    ],
    [
      "an action list without motion",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      securityLevel: 1\n      actionList: blink\n",
      "test.yaml, line 6, profiles.overrides.HK.actionList: not allowed here. ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.",
    ],
    [
      "a comparison without its photo's origin",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      checkMode: 2\n",
      "test.yaml, line 4, profiles.overrides.HK.compareImage: missing. CompareImage is required when CheckMode is 2, and only then.",
    ],
    [
      "an override of a profile that is not selected",
      "region: ap-jakarta\nprofiles:\n  select: [ML]\n  overrides:\n    HK: { securityLevel: 2 }\n",
      "test.yaml, line 5, profiles.overrides.HK: overrides a profile that is not selected; selected: ML.",
    ],
    [
      "an expectation of a profile that is not selected",
      "region: ap-jakarta\nprofiles:\n  select: [ML]\nsmoke:\n  expectations: { HK: refused }\n",
      "test.yaml, line 5, smoke.expectations.HK: expects something of a profile that is not selected; selected: ML.",
    ],
    ...["2025-04-15", "2025-02-30"].map((until): [string, string, string] => [
      `a quarantine until ${until}, read on 2025-01-14`,
      `region: ap-jakarta\nsmoke:\n  quarantine:\n    HK: { reason: ticket, until: ${until} }\n`,
      `test.yaml, line 4, smoke.quarantine.HK.until: got "${until}"; allowed: a day up to 2025-04-14, which is 90 days ahead.`,
    ]),
    [
      "a quarantine without a reason",
      "region: ap-jakarta\nsmoke:\n  quarantine:\n    HK: { until: 2025-02-01 }\n",
      "test.yaml, line 4, smoke.quarantine.HK.reason: missing. It is required here.",
    ],
    [
      "a quarantine of a profile that is not selected",
      "region: ap-jakarta\nprofiles:\n  select: [ML]\nsmoke:\n  quarantine:\n    HK: { reason: ticket, until: 2025-02-01 }\n",
      "test.yaml, line 6, smoke.quarantine.HK: quarantines a profile that is not selected; selected: ML.",
    ],
    [
      "an expectation that is none",
      "region: ap-jakarta\nsmoke:\n  expectations: { HK: refuse }\n",
      'test.yaml, line 3, smoke.expectations.HK: got "refuse"; allowed: issued, refused, any. Did you mean "refused"?',
    ],
    [
      "a bucket with a local backend",
      "region: ap-jakarta\nstate:\n  backend: local\n  bucket: x\n",
      "test.yaml, line 4, state.bucket: not allowed here. The cos backend needs bucket and region; the local one takes neither, and no prefix.",
    ],
  ])("%s is one error with file, line, key, value and what is allowed", (_what, yaml, message) => {
    expect(refusal(yaml)).toBe(message);
  });

  it("names the nearest profile of a quarantine", () => {
    expect(
      refusal("region: ap-jakarta\nsmoke:\n  quarantine:\n    MacauIDCard: { reason: x, until: 2025-02-01 }\n"),
    ).toMatch(
      /^test\.yaml, line 4, smoke\.quarantine\.MacauIDCard: unknown key; allowed: HK, ML, .* Did you mean "MacaoIDCard"\?$/,
    );
  });

  it("names the nearest profile in a selection", () => {
    expect(refusal("region: ap-jakarta\nprofiles:\n  select: [HK, MacauIDCard]\n")).toMatch(
      /^test\.yaml, line 3, profiles\.select\.1: got "MacauIDCard"; allowed: HK, ML, .* Did you mean "MacaoIDCard"\?$/,
    );
  });

  it("reports every problem at once", () => {
    expect(refusal("region: moon\nlogs:\n  retentionDays: 0\n")).toMatch(
      /^test\.yaml has 2 problems:\n {2}line 1, region: .*\n {2}line 3, logs\.retentionDays: got 0; it must be >= 1\.$/,
    );
  });

  it("is told apart from invalid YAML, with line and column", () => {
    expect(refusal("region: [ap\nfoo")).toMatch(/^test\.yaml is not valid YAML: line 2, column 1: /);
  });
});

describe("a file with several regions", () => {
  const write = (name: string, yaml: string): void => writeFileSync(join(folder, `${name}.yaml`), yaml);

  it("is one environment per region, each with the region in its name and the whole quota", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\nquota: { reserve: 5 }\n");
    write("dev", "region: ap-jakarta\n");
    expect(environmentNames(folder)).toEqual(["dev", "prod-ap-jakarta", "prod-ap-singapore"]);
    expect(loadEnvironment("prod-ap-jakarta", folder)).toMatchObject({
      name: "prod-ap-jakarta",
      region: "ap-jakarta",
      quota: { requestsPerSecond: 20, reserve: 5 },
    });
  });

  it("has no environment of its own name", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\n");
    expect(() => loadEnvironment("prod", folder)).toThrow("there are: prod-ap-jakarta, prod-ap-singapore.");
  });

  it("cannot give a name that another file has", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\n");
    write("prod-ap-jakarta", "region: ap-singapore\n");
    expect(() => environmentNames(folder)).toThrow(/both give an environment "prod-ap-jakarta"\./);
  });

  it.each([
    ["region: ap-jakarta\nregions: [ap-jakarta]\n", "region: not allowed here. An environment has a region, or a list"],
    ["regions: [moon]\n", 'regions.0: got "moon"; allowed: ap-bangkok'],
    ["regions: [ap-bangkok]\n", 'regions.0: got "ap-bangkok"; contract 2025-01-14 offers the API in'],
    ["regions: [ap-jakarta, ap-jakarta]\n", "regions: "],
    [
      "regions: [ap-singapore, ap-jakarta]\nendpoint:\n  gateway: { kind: edgeone, domain: a.example.com, zone: { name: example.com }, certificate: free }\n",
      'endpoint.gateway.domain: got "a.example.com" for 2 regions; a domain of EdgeOne leads to one region',
    ],
  ])("%j is refused", (yaml, message) => {
    write("prod", yaml);
    expect(() => loadEnvironment(environmentNames(folder)[0] ?? "", folder)).toThrow(message);
  });
});

describe("the name of an environment", () => {
  it("that does not exist is answered with the ones that do and the nearest", () => {
    writeFileSync(join(folder, "staging.yaml"), "region: ap-jakarta\n");
    writeFileSync(join(folder, "prod.yaml"), "region: ap-jakarta\n");
    expect(() => loadEnvironment("stagin", folder)).toThrow(
      new UserError('There is no environment "stagin"; there are: prod, staging. Did you mean "staging"?', ""),
    );
  });

  it("cannot leave the folder", () => {
    expect(() => loadEnvironment("../secrets", folder)).toThrow('There is no environment "../secrets"');
  });
});

it.each(environmentNames())("the project's own environment %s is valid", (name) => {
  expect(loadEnvironment(name).name).toBe(name);
});
