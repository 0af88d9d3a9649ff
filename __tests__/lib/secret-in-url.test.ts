import { secretInUrl } from "../../lib/secret-in-url";

describe("secretInUrl", () => {
  it.each([
    "https://alerts.example.com",
    "https://alerts.example.com:8443/ekyc/prod",
    "https://a.example.com/v1/alarms/",
    `https://a.example.com/${"x".repeat(20)}/x`,
  ])("finds none in %s", (url) => expect(secretInUrl(url)).toBeUndefined());

  it.each([
    ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEYEXAMPLE", "query"],
    ["https://oapi.dingtalk.com/robot/send?access_token=TOKENEXAMPLE", "query"],
    ["https://oapi.dingtalk.com/robot/send", "bot"],
    ["https://open.feishu.cn/open-apis/bot/v2/hook/KEYEXAMPLE", "bot"],
    ["https://hooks.slack.com/services/T0/B0/KEYEXAMPLE", "bot"],
    ["https://alerts.example.com/hook/0123456789abcdefEXAMPLE", "longer than 20"],
    ["https://user:passwordEXAMPLE@alerts.example.com/", "user or a password"],
    ["https://alerts.example.com/#KEYEXAMPLE", "fragment"],
    ["http://alerts.example.com/ekyc", "https://"],
    ["alerts.example.com", "https://"],
  ])("finds one in %s, without repeating it", (url, words) => {
    const found = secretInUrl(url);
    expect(found).toContain(words);
    expect(found).not.toContain("EXAMPLE");
  });
});
