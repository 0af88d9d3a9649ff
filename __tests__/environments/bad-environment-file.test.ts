import { refusalMessage } from "../helpers/environment-file";

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
      `test.yaml, line 4, smoke.quarantine.HK.until: got "${until}"${until === "2025-02-30" ? ", which is not a day of the calendar" : ""}; allowed: a day up to 2025-04-14, which is 90 days ahead.`,
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
      "an unknown expectation",
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
