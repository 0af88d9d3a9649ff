import { loadFile, refusalMessage } from "../helpers/environment-file";

describe("a bad environment file", () => {
  it.each<[string, string, string]>([
    [
      "a misspelled region",
      "region: ap-singapor\n",
      'test.yaml, line 1, region: got "ap-singapor"; allowed: ap-bangkok, ap-hongkong, ap-jakarta, ap-singapore, sa-saopaulo. Did you mean "ap-singapore"?',
    ],
    [
      "a region the revision does not offer",
      'contract: "2025-01-14"\nregion: ap-bangkok\n',
      'test.yaml, line 2, region: got "ap-bangkok"; contract 2025-01-14 offers the API in: ap-hongkong, ap-jakarta, ap-singapore.',
    ],
    [
      "no region",
      "tags: {}\n",
      "test.yaml, line 1, region: missing; allowed: ap-bangkok, ap-hongkong, ap-jakarta, ap-singapore, sa-saopaulo. An environment has a region, or a list of regions.",
    ],
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
      'test.yaml, line 3, endpoint.gateway.certificate: got "no"; allowed: free, or the id of a certificate in SSL Certificate Service, 8 or more letters and digits, for example free.',
    ],
    [
      "a domain of EdgeOne without a certificate",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: edgeone, domain: a.example.com, zone: { name: example.com } }\n",
      "test.yaml, line 3, endpoint.gateway.certificate: missing; allowed: free, or the id of a certificate in SSL Certificate Service, 8 or more letters and digits, for example free.",
    ],
    [
      "an unknown key of a kind of gateway",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: function-url, cor: 1 }\n",
      'test.yaml, line 3, endpoint.gateway.cor: unknown key; allowed: kind, cors, callerAuthentication, customDomain. Did you mean "cors"?',
    ],
    [
      "a way to authenticate callers that SCF does not have",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: function-url, callerAuthentication: oauth }\n",
      'test.yaml, line 3, endpoint.gateway.callerAuthentication: got "oauth"; allowed: none, cam (default: none).',
    ],
    [
      "a firewall for a domain of API Gateway",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, customDomain: { domain: e.example.com, certificateId: abcd1234, wafInstanceId: waf_00001 } }\n",
      "test.yaml, line 3, endpoint.gateway.customDomain.wafInstanceId: unknown key; allowed: domain, certificateId.",
    ],
    [
      "a domain of a retired gateway without its certificate",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, customDomain: { domain: ekyc.example.com } }\n",
      'test.yaml, line 3, endpoint.gateway.customDomain.certificateId: missing; allowed: the id of a certificate in SSL Certificate Service, 8 or more letters and digits, for example "00000000".',
    ],
    [
      "a throttle beyond what a service takes",
      "region: ap-jakarta\nendpoint:\n  gateway: { kind: api-gateway, throttle: { requestsPerSecond: 5001 } }\n",
      "test.yaml, line 3, endpoint.gateway.throttle.requestsPerSecond: got 5001; allowed: a whole number from 1 to 5000, for example 100.",
    ],
    [
      "an unknown key",
      "region: ap-jakarta\nquota:\n  reserv: 3\n",
      'test.yaml, line 3, quota.reserv: unknown key; allowed: requestsPerSecond, reserve. Did you mean "reserve"?',
    ],
    [
      "an unknown parameter of a profile",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      actionLst: blink\n",
      'test.yaml, line 5, profiles.overrides.HK.actionLst: unknown key; allowed: checkMode, securityLevel, compareImage, disableChangeOcrResult, disableCheckOcrWarnings, actionList, needVerifyIdCard, sdkVersion, selectedWarningCodes, allowExpiredDocument, skipResultPage, cardOcrDisplayFields, retryLimit, enableForgeryDetectionImages, skipLaunchPage, skipOcrConfirmPage, hideProgressBar, allowUploadPhoto. Did you mean "actionList"?',
    ],
    [
      "a reserve that leaves nothing",
      "region: ap-jakarta\nquota:\n  reserve: 20\n",
      "test.yaml, line 3, quota.reserve: got 20; it must be below quota.requestsPerSecond, which is 20.",
    ],
    [
      "a selection that is neither all nor a list",
      "region: ap-jakarta\nprofiles:\n  select: some\n",
      'test.yaml, line 3, profiles.select: got the text "some"; allowed: all, or a list of profiles, each named once, for example [HK, ML] (default: all).',
    ],
    [
      "an action list without motion",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      securityLevel: 1\n      actionList: blink\n",
      "test.yaml, line 6, profiles.overrides.HK.actionList: not allowed here. ActionList takes effect only when SecurityLevel is 2 or 4; otherwise the interface reports an error.",
    ],
    [
      "a comparison without its photo's origin",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK:\n      checkMode: 2\n",
      "test.yaml, line 4, profiles.overrides.HK.compareImage: missing; allowed: request. CompareImage is required when CheckMode is 2.",
    ],
    [
      "a parameter of a later revision",
      'region: ap-jakarta\ncontract: "2025-01-14"\nprofiles:\n  overrides:\n    HK:\n      retryLimit: 3\n',
      "test.yaml, line 6, profiles.overrides.HK.retryLimit: not in contract 2025-01-14: the vendor lists it since 2026-06-11. Take it out, or choose a revision that lists it with the key contract.",
    ],
    [
      "a value of another revision",
      'region: ap-jakarta\ncontract: "2025-12-17"\nprofiles:\n  overrides:\n    HK: { sdkVersion: PLUS }\n',
      'test.yaml, line 5, profiles.overrides.HK.sdkVersion: got "PLUS"; not in contract 2025-12-17: the vendor lists it from 2025-12-08 to 2025-12-17 and since 2026-01-14. Take it out, or choose a revision that lists it with the key contract.',
    ],
    [
      "a type that the revision does not list any more",
      "region: ap-jakarta\nprofiles:\n  select: [HK, MacaoIDCard]\n",
      'test.yaml, line 3, profiles.select.1: got "MacaoIDCard"; not in contract 2026-08-18: the vendor lists it from 2024-05-16 to 2025-08-28. Take it out, or choose a revision that lists it with the key contract.',
    ],
    [
      "an override of a type that the revision does not list any more",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    MacaoIDCard: { securityLevel: 2 }\n",
      'test.yaml, line 4, profiles.overrides.MacaoIDCard: got "MacaoIDCard"; not in contract 2026-08-18: the vendor lists it from 2024-05-16 to 2025-08-28. Take it out, or choose a revision that lists it with the key contract.',
    ],
    [
      "an uploaded photo where forgery is detected by several",
      "region: ap-jakarta\nprofiles:\n  overrides:\n    HK: { enableForgeryDetectionImages: true, allowUploadPhoto: true }\n",
      "test.yaml, line 4, profiles.overrides.HK.allowUploadPhoto: not allowed here: got true; allowed: false. AllowUploadPhoto is prohibited when EnableForgeryDetectionImages is enabled.",
    ],
    [
      "a validity of tokens without a reason",
      "region: ap-jakarta\nendpoint:\n  tokenValidity: { seconds: 900 }\n",
      "test.yaml, line 3, endpoint.tokenValidity.reason: missing; allowed: a text that is not empty, for example the answer to ticket 4711.",
    ],
    [
      "a validity of tokens beyond every text",
      "region: ap-jakarta\nendpoint:\n  tokenValidity: { seconds: 7201, reason: ticket }\n",
      "test.yaml, line 3, endpoint.tokenValidity.seconds: got 7201; allowed: a whole number from 60 to 7200, in seconds, for example 600.",
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
      `test.yaml, line 4, smoke.quarantine.HK.until: got "${until}"${until === "2025-02-30" ? ", which is no day of the calendar" : ""}; allowed: a day up to 2025-04-14, which is 90 days ahead.`,
    ]),
    [
      "a quarantine without a reason",
      "region: ap-jakarta\nsmoke:\n  quarantine:\n    HK: { until: 2025-02-01 }\n",
      "test.yaml, line 4, smoke.quarantine.HK.reason: missing; allowed: a text that is not empty, for example ticket 4711.",
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
    expect(refusalMessage(yaml)).toBe(message);
  });

  it("names the nearest profile of a quarantine", () => {
    expect(
      refusalMessage("region: ap-jakarta\nsmoke:\n  quarantine:\n    MacauIDCard: { reason: x, until: 2025-02-01 }\n"),
    ).toMatch(
      /^test\.yaml, line 4, smoke\.quarantine\.MacauIDCard: unknown key; allowed: HK, ML, .* Did you mean "MacaoIDCard"\?$/,
    );
  });

  it("names the nearest profile in a selection", () => {
    expect(refusalMessage("region: ap-jakarta\nprofiles:\n  select: [HK, MacauIDCard]\n")).toMatch(
      /^test\.yaml, line 3, profiles\.select\.1: got "MacauIDCard"; allowed: HK, ML, .* Did you mean "MacaoIDCard"\?$/,
    );
  });

  it("reports every problem at once", () => {
    expect(refusalMessage("region: moon\nlogs:\n  retentionDays: 0\n")).toMatch(
      /^test\.yaml has 2 problems:\n {2}line 1, region: .*\n {2}line 3, logs\.retentionDays: got 0; allowed: a whole number from 1 to 3600, in days \(default: 7\)\.$/,
    );
  });

  it("is told apart from invalid YAML, with line and column", () => {
    expect(refusalMessage("region: [ap\nfoo")).toMatch(/^test\.yaml is not valid YAML: line 2, column 1: /);
  });
});

describe("values that do not go together, or cannot be meant,", () => {
  const gateway = (yaml: string) =>
    `region: ap-jakarta\nendpoint:\n  gateway:\n    ${yaml.split("\n").join("\n    ")}\n`;
  const edge = (yaml: string) =>
    gateway(
      `kind: edgeone\ndomain: ekyc.example.com\ncertificate: free\nzone: { name: example.com, id: zone-1 }\n${yaml}`,
    );
  const tag = (key: string) => `region: ap-jakarta\ntags:\n  ${key}: x\n`;

  it.each<[string, string, string]>([
    [
      "quota: { requestsPerSecond: 3 }",
      "region: ap-jakarta\nfunction: { kind: event }\nquota:\n  requestsPerSecond: 3\n",
      "line 4, quota.requestsPerSecond: got 5 instances x 1 requests/s = 5 requests/s, of 3 requests/s less a reserve of 0 = 3 requests/s; allowed: no more than the quota less its reserve.",
    ],
    [
      "instances",
      "region: ap-jakarta\nfunction:\n  maxInstances: 21\n",
      "line 3, function.maxInstances: got 21 instances x 1 requests/s",
    ],
    [
      "memory",
      "region: ap-jakarta\nquota: { requestsPerSecond: 900 }\nfunction:\n  maxInstances: 800\n",
      "line 4, function.maxInstances: got 800 instances x 128 MB = 102400 MB; allowed: 51200 MB",
    ],
    [
      "an edge above the quota",
      edge("requestsPerSecond: 100"),
      "line 8, endpoint.gateway.requestsPerSecond: got 100; allowed: a whole number from 1 to 20, which is quota.requestsPerSecond less quota.reserve.",
    ],
    [
      "no zone",
      gateway("kind: edgeone\ndomain: a.example.com\ncertificate: free\nzone: { name: example.com }"),
      "line 7, endpoint.gateway.zone: got neither of id and planId; allowed: one of them.",
    ],
    [
      "two zones",
      gateway(
        "kind: edgeone\ndomain: a.example.com\ncertificate: free\nzone: { name: example.com, id: zone-1, planId: edgeone-1 }",
      ),
      "endpoint.gateway.zone: got both of id and planId; allowed: one of them.",
    ],
    [
      "an area of a zone that exists",
      gateway(
        "kind: edgeone\ndomain: a.example.com\ncertificate: free\nzone: { name: example.com, id: zone-1, area: global }",
      ),
      'endpoint.gateway.zone: got the area "global" for a zone that exists, which keeps its own; allowed: area with planId',
    ],
    [
      "a domain outside",
      gateway("kind: edgeone\ndomain: a.example.org\ncertificate: free\nzone: { name: example.com, id: zone-1 }"),
      'line 5, endpoint.gateway.domain: got "a.example.org", which is not in the zone; allowed: example.com and names that end in .example.com.',
    ],
    [
      "no address",
      edge("allowFrom: [300.1.1.1]"),
      'line 8, endpoint.gateway.allowFrom: got "300.1.1.1"; allowed: addresses and ranges such as 203.0.113.7 and 203.0.113.0/24.',
    ],
    [
      "an address in both lists",
      edge("allowFrom: [203.0.113.7]\nblockFrom: [203.0.113.7]"),
      'line 9, endpoint.gateway.blockFrom: got "203.0.113.7", which allowFrom has too; allowed: an address in one of the two lists.',
    ],
    [
      "a retired gateway",
      gateway("kind: api-gateway"),
      'line 4, endpoint.gateway.kind: got "api-gateway". API Gateway is retired: 2024-07-01 no new services',
    ],
    [
      "a throttle with keys",
      gateway(
        "kind: api-gateway\nacknowledgeRetirement: true\naccessKeyIds: [AKID00001]\nthrottle: { requestsPerSecond: 3000 }",
      ),
      "line 7, endpoint.gateway.throttle.requestsPerSecond: got 3000; allowed with accessKeyIds: a whole number from 1 to 2000 (a usage plan's limit, 628/11822).",
    ],
    [
      "a cron that never fires",
      "region: ap-jakarta\nschedule:\n  cron: 0 0 0 30 2 * *\n",
      'line 3, schedule.cron: got "0 0 0 30 2 * *", which never fires after 2025-01-14T12:00:00.000Z; allowed: an expression with a time to come.',
    ],
    [
      "a cron of each second",
      "region: ap-jakarta\nschedule:\n  cron: '* * * * * * *'\n",
      'line 3, schedule.cron: got "* * * * * * *", which fires as often as every 1 s',
    ],
    [
      "the project's tag",
      tag("project"),
      "line 3, tags.project: is a tag that every resource has from this project; allowed: any key but project and environment.",
    ],
    ["the environment's tag", tag("environment"), "line 3, tags.environment: is a tag that every resource has"],
    [
      "a tag of the system",
      tag("tencentOwner"),
      'line 3, tags.tencentOwner: begins with "tencent", which the vendor keeps for itself',
    ],
    ["a long tag", tag("k".repeat(200)), "has 200 characters; allowed: 1 to 127."],
    [
      "a tag with a foreign character",
      tag("'a!'"),
      'line 3, tags.a!: has "!" in its name; allowed: letters, digits, blanks and + - = . _ : / @.',
    ],
    [
      "a value with a foreign character",
      "region: ap-jakarta\ntags: { owner: 'a!' }\n",
      'line 2, tags.owner: has "!" in its value; allowed',
    ],
    [
      "a prefix with slashes around it",
      "region: ap-jakarta\nstate: { backend: cos, bucket: state-1300000000, region: ap-jakarta, prefix: /a/ }\n",
      'line 2, state.prefix: got "/a/"; allowed: a folder of at most 200 letters',
    ],
    [
      "a percentage as a fraction",
      "region: ap-jakarta\nsmoke: { slo: 0.99 }\n",
      "line 2, smoke.slo: got 0.99; allowed: a number from 50 to 99.99, in percent, for example 99.5 (default: 99).",
    ],
    [
      "a percentage with its sign",
      "region: ap-jakarta\nsmoke: { slo: 99% }\n",
      'line 2, smoke.slo: got the text "99%"; allowed: a number from 50 to 99.99, in percent',
    ],
    [
      "a far security level",
      "region: ap-jakarta\nprofiles: { overrides: { HK: { securityLevel: 0 } } }\n",
      "line 2, profiles.overrides.HK.securityLevel: got 0; allowed: 1, 2, 3, 4.",
    ],
    [
      "a list as the whole file",
      "- a\n",
      "test.yaml, the whole file: got a list; allowed: keys, first of all region, for example { region: ap-singapore }.",
    ],
    [
      "a domain in capitals",
      gateway("kind: function-url\ncustomDomain: { domain: Kyc.Example.com, certificateId: abcdefgh }"),
      'got "Kyc.Example.com"; allowed: a full domain name in lower case, without a scheme or a path, for example ekyc.example.com. Did you mean "kyc.example.com"?',
    ],
    [
      "an origin with a slash",
      gateway("kind: function-url\ncors: { origins: [https://a.example/] }"),
      'allowed: an origin: https:// and a host, without a path or a slash at its end, for example https://app.example.com. Did you mean "https://a.example"?',
    ],
    [
      "free in a capital",
      gateway("kind: edgeone\ndomain: a.example.com\ncertificate: Free\nzone: { name: example.com, id: zone-1 }"),
      'Did you mean "free"?',
    ],
    [
      "the same profile twice",
      "region: ap-jakarta\nprofiles: { select: [HK, HK] }\n",
      "line 2, profiles.select: got HK twice; allowed: ",
    ],
  ])("%s: are found in the file, with the line", (_what, yaml, message) => {
    const refusal = refusalMessage(yaml);
    expect(refusal).toContain(message);
    expect(refusal).not.toContain("\n");
  });

  it.each<[string, string]>([
    ["profiles: { select: HK }", "Write it as a list: [HK]."],
    ["profiles: { overrides: { HK: { checkMode: '1' } } }", "Write it without quotes: 1."],
    ["tags: { costCentre: 4711 }", 'Write it in quotes: "4711".'],
    ["endpoint: { gateway: function-url }", "Write it as { kind: function-url }."],
    ["state: local", "Write it as { backend: local }."],
    ["endpoint: { gateway: { kind: api-gateway, acknowledgeRetirement: 'yes' } }", "Write true."],
    [
      "schedule: { cron: '*/5 * * * *' }",
      "Write it with seconds in front and years behind: 0 */5 * * * * *. SCF reads it in UTC+8.",
    ],
    [
      "schedule: { cron: 0 9 * * mon-fri }",
      "Write it with seconds in front and years behind: 0 0 9 * * MON-FRI *. SCF reads it in UTC+8.",
    ],
    ["alarms: { webCallbacks: [{ type: Http }] }", "Give url for an address that holds no secret, else webCallbackId."],
    ["profiles: { select: [HK, HK] }", "Take one of them out."],
  ])("%s has a fix of its own", (line, fix) => {
    expect(() => loadFile(`region: ap-jakarta\n${line}\n`)).toThrow(expect.objectContaining({ fix }));
  });
});
