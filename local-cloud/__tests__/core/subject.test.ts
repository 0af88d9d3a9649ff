import { findSubject } from "../../core/subject";
import { SERVICES } from "../../services";

function subject(name: string, parameters: object): string {
  const [service, action] = name.split(":");
  const found = SERVICES.find((one) => one.name === service);
  const performed = found?.actions.find((one) => one.name === action);
  if (!found || !performed) throw new Error(`There is no action ${name}.`);
  return findSubject(found, performed, parameters);
}

describe("what a request is about", () => {
  it.each([
    ["ssm:CreateSecret", { SecretName: "app-keys", SecretString: "EXAMPLE" }, "app-keys"],
    ["scf:CreateTrigger", { FunctionName: "tokens", TriggerName: "url-trigger" }, "tokens"],
    ["cls:CreateTopic", { LogsetId: "1", TopicName: "lines" }, "lines"],
    ["cam:AttachRolePolicy", { AttachRoleId: "4611", PolicyId: 4612 }, "4612"],
    ["cam:DeletePolicy", { PolicyId: [4612] }, "4612"],
    ["tag:DescribeResourceTagsByResourceIds", { ServiceType: "cam", ResourceIds: ["1", "2"] }, '["1","2"]'],
    ["cls:DescribeTopics", { Filters: [{ Key: "topicId", Values: ["a"] }] }, '{"Key":"topicId","Values":["a"]}'],
  ])("%s is about the resource it names", (action, parameters, expected) => {
    expect(subject(action, parameters)).toBe(expected);
  });

  it("is the action when no resource is named", () => {
    expect(subject("cam:DescribeRoleList", { Page: 1, Rp: 200 })).toBe("DescribeRoleList");
  });
});
