import { Cloud } from "../../local-cloud";
import { parsePolicy } from "../../policies/parse-policy";

const STATEMENT = { effect: "allow", action: "*", resource: "*" };
const document = (changes: object, version: unknown = "2.0") =>
  JSON.stringify({ version, statement: [{ ...STATEMENT, ...changes }] });

describe("policy documents", () => {
  it.each([
    ["text that is not JSON", "{", "PolicyDocumentError", "not JSON"],
    ["JSON that is not an object", "[]", "PolicyDocumentError", "not an object"],
    ["another version", document({}, "1.0"), "VersionError", 'version must be "2.0", got "1.0"'],
    ["no statement", '{"version":"2.0"}', "StatementError", "list of objects"],
    [
      "an effect in upper case",
      document({ effect: "Allow" }),
      "EffectError",
      'statement 1: effect must be "allow" or "deny", got "Allow"',
    ],
    ["no action", document({ action: undefined }), "ActionError", "statement 1: action"],
    ["an empty list of actions", document({ action: [] }), "ActionError", "statement 1: action"],
    ["no resource", document({ resource: undefined }), "ResourceError", "statement 1: resource"],
    [
      "a resource of five segments",
      document({ resource: "qcs::ssm:ap-singapore:secret/x" }),
      "ResourceError",
      "six segments",
    ],
    ["an element in upper case", document({ Action: "*" }), "StatementError", 'unknown element "Action"'],
    [
      "a principal, which only trust policies have",
      document({ principal: { service: "x" } }),
      "StatementError",
      '"principal"',
    ],
  ])("refuses %s", (_what, text, kind, message) => {
    const act = () => parsePolicy(text, "permission");
    expect(act).toThrow(expect.objectContaining({ kind }));
    expect(act).toThrow(message);
  });

  it.each([
    ["no principal", { action: "sts:AssumeRole", effect: "allow" }],
    ["a principal of an unknown kind", { action: "sts:AssumeRole", effect: "allow", principal: { user: "x" } }],
  ])("refuses a trust policy with %s", (_what, statement) => {
    const text = JSON.stringify({ version: "2.0", statement: [statement] });
    expect(() => parsePolicy(text, "trust")).toThrow(expect.objectContaining({ kind: "PrincipalError" }));
  });

  it("are checked when a policy or a role is created, not first when they are evaluated", () => {
    const { cam } = new Cloud();
    const common = { name: "broken", document: "{}", description: "", tags: {} };
    expect(() => cam.createPolicy(common)).toThrow(expect.objectContaining({ code: "InvalidParameter.VersionError" }));
    expect(() => cam.createRole(common)).toThrow(expect.objectContaining({ code: "InvalidParameter.VersionError" }));
    expect([cam.policies.size, cam.roles.size]).toEqual([0, 0]);
  });
});
