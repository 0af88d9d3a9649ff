import { loadFile, refusalMessage } from "../helpers/environment-file";

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
      'line 3, schedule.cron: got "0 0 0 30 2 * *", which never fires after 2025-01-14T12:00:00.000Z; allowed: an expression with a time in the future.',
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
      "Write it with seconds in front and years at the end: 0 */5 * * * * *. SCF reads it in UTC+8.",
    ],
    [
      "schedule: { cron: 0 9 * * mon-fri }",
      "Write it with seconds in front and years at the end: 0 0 9 * * MON-FRI *. SCF reads it in UTC+8.",
    ],
    ["alarms: { webCallbacks: [{ type: Http }] }", "Give url for an address that holds no secret, else webCallbackId."],
    ["profiles: { select: [HK, HK] }", "Take one of them out."],
  ])("%s has a fix of its own", (line, fix) => {
    expect(() => loadFile(`region: ap-jakarta\n${line}\n`)).toThrow(expect.objectContaining({ fix }));
  });
});
