import { findSubject } from "../../core/subject";

describe("what a request is about", () => {
  it.each([
    ["CreateSecret", { SecretName: "app-keys", SecretString: "EXAMPLE" }, "app-keys"],
    ["CreateTrigger", { FunctionName: "tokens", TriggerName: "url-trigger" }, "tokens"],
    ["CreateTopic", { LogsetId: "1", TopicName: "lines" }, "lines"],
    ["AttachRolePolicy", { AttachRoleId: "4611", PolicyId: 4612 }, "4612"],
    ["DeletePolicy", { PolicyId: [4612] }, "4612"],
    ["DescribeResourceTagsByResourceIds", { ServiceType: "cam", ResourceIds: ["1", "2"] }, '["1","2"]'],
    ["DescribeTopics", { Filters: [{ Key: "topicId", Values: ["a"] }] }, '{"Key":"topicId","Values":["a"]}'],
  ])("%s is about the resource it names", (action, parameters, subject) => {
    expect(findSubject(action, parameters)).toBe(subject);
  });

  it("is the action when no resource is named", () => {
    expect(findSubject("DescribeRoleList", { Page: 1, Rp: 200 })).toBe("DescribeRoleList");
  });
});
