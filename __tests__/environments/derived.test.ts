import { endpointPace } from "../../contract/quota";
import { quotaShare, wantsSignedRequests } from "../../environments/derived";
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

it.each([
  ["kind: function-url", 20],
  ["kind: edgeone, domain: kyc.acme.com, zone: { name: acme.com, id: zone-2noz78a8ev6k }, certificate: free", 20],
  [
    "kind: edgeone, domain: kyc.acme.com, zone: { name: acme.com, id: zone-2noz78a8ev6k }, certificate: free, requestsPerSecond: 10",
    10,
  ],
  ["kind: api-gateway, acknowledgeRetirement: true, throttle: { requestsPerSecond: 5 }", 5],
  ["kind: api-gateway, acknowledgeRetirement: true, throttle: { requestsPerSecond: 200 }", 20],
])("a run asks for tokens no faster than its gateway lets through: %s", (gateway, expected) => {
  const environment = loadFile(`region: ap-jakarta\nendpoint:\n  gateway: { ${gateway} }\n`);
  expect(endpointPace(quotaShare(environment)).requestsPerSecond).toBe(expected);
});
