import { loadFile, refusalMessage } from "../helpers/environment-file";

describe("the alarms of an environment", () => {
  const CALLBACK = "webcallback-00000000-0000-0000-0000-000000000000";
  const withAlarms = (yaml: string) => `region: ap-jakarta\nalarms:\n  ${yaml}\n`;
  const callback = (yaml: string) => withAlarms(`webCallbacks:\n    - ${yaml}`);

  it("are none unless it has the section", () => {
    expect(loadFile("region: ap-jakarta\n").alarms).toBeUndefined();
  });

  it("have people and services as recipients", () => {
    const receivers = "receivers:\n    - { type: Group, ids: [1000001], channels: [Email, Sms] }";
    expect(loadFile(withAlarms(receivers)).alarms).toEqual({
      receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] }],
      webCallbacks: [],
    });
    expect(loadFile(callback(`{ type: DingTalk, webCallbackId: ${CALLBACK} }`)).alarms).toEqual({
      receivers: [],
      webCallbacks: [{ type: "DingTalk", webCallbackId: CALLBACK }],
    });
    expect(
      loadFile(callback("{ type: Http, url: 'https://alerts.example.com/ekyc' }")).alarms?.webCallbacks,
    ).toHaveLength(1);
  });

  it.each([
    [
      "without a recipient",
      "region: ap-jakarta\nalarms: {}\n",
      "test.yaml, line 2, alarms.receivers: missing; allowed: a list of one or more values, each with the keys type, ids, channels, for example [{ type: Group, ids: [1000001], channels: [Email] }]. A notice needs a recipient: give receivers, webCallbacks, or both.",
    ],
    [
      "with an empty list of recipients",
      withAlarms("receivers: []"),
      "test.yaml, line 3, alarms.receivers: got an empty list; allowed: a list of one or more values, each with the keys type, ids, channels, for example [{ type: Group, ids: [1000001], channels: [Email] }].",
    ],
    [
      "with a channel that is not offered",
      withAlarms("receivers: [{ type: Group, ids: [1], channels: [Emial] }]"),
      'test.yaml, line 3, alarms.receivers.0.channels.0: got "Emial"; allowed: Email, Sms. Did you mean "Email"?',
    ],
    [
      "with a service that is not known",
      callback(`{ type: Slack, webCallbackId: ${CALLBACK} }`),
      'test.yaml, line 4, alarms.webCallbacks.0.type: got "Slack"; allowed: WeCom, DingTalk, Lark, Http.',
    ],
    [
      "with neither an address nor an id",
      callback("{ type: Http }"),
      "test.yaml, line 4, alarms.webCallbacks.0: got neither of url and webCallbackId; allowed: one of them.",
    ],
    [
      "with both an address and an id",
      callback(`{ type: Http, url: 'https://alerts.example.com/ekyc', webCallbackId: ${CALLBACK} }`),
      "test.yaml, line 4, alarms.webCallbacks.0: got both of url and webCallbackId; allowed: one of them.",
    ],
  ])("are refused %s", (_what, yaml, message) => expect(refusalMessage(yaml)).toBe(message));

  it.each([
    "{ type: WeCom, url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEYEXAMPLE' }",
    "{ type: WeCom, webCallbackId: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEYEXAMPLE' }",
    "{ type: DingTalk, webCallbackId: 'https://oapi.dingtalk.com/robot/send?access_token=KEYEXAMPLE' }",
    "{ type: Http, url: 'https://hooks.slack.com/services/T0/B0/KEYEXAMPLE' }",
    "{ type: Http, url: 'https://alerts.example.com/hook?key=KEYEXAMPLE' }",
    "{ type: Http, url: 'https://user:KEYEXAMPLE@alerts.example.com/hook' }",
  ])("are refused with a key in an address, which is not shown: %s", (yaml) => {
    const message = refusalMessage(callback(yaml));
    expect(message).toMatch(/^test\.yaml.* line 4, alarms\.webCallbacks\.0/s);
    expect(message).not.toContain("EXAMPLE");
  });
});
