import { wantsSignedRequests } from "../../environments/derived";
import { loadFile } from "../helpers/environment-file";

it.each([
  ["kind: function-url, callerAuthentication: cam", true],
  ["kind: function-url, callerAuthentication: none", false],
  ["kind: function-url", false],
  ["kind: api-gateway, acknowledgeRetirement: true", false],
])("a request is signed where the function URL asks for it, and nowhere else: %s", (gateway, expected) => {
  const environment = loadFile(`region: ap-jakarta\nendpoint:\n  gateway: { ${gateway} }\n`);
  expect(wantsSignedRequests(environment)).toBe(expected);
});
