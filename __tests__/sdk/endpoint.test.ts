import { FACEID } from "../../contract/vendor/api";
import { apiEndpoint } from "../../sdk/endpoint";

describe("the endpoint of a service", () => {
  test("is the vendor's international host over https", () => {
    expect(apiEndpoint("faceid", {})).toEqual({ protocol: "https://", host: FACEID.endpoint, local: false });
    expect(apiEndpoint("ssm", { EKYC_CLOUD_ENDPOINT: "" }).host).toBe("ssm.intl.tencentcloudapi.com");
  });

  test.each([
    ["http://127.0.0.1:7007", "127.0.0.1:7007"],
    ["http://localhost:7007/", "localhost:7007"],
    ["http://[::1]:7007", "[::1]:7007"],
    ["http://127.0.0.1", "127.0.0.1"],
  ])("is the local cloud at %s for every service", (url, host) => {
    expect(apiEndpoint("sts", { EKYC_CLOUD_ENDPOINT: url })).toEqual({ protocol: "http://", host, local: true });
  });

  test.each([
    [
      "http://cloud.example",
      "EKYC_CLOUD_ENDPOINT names the host cloud.example, but a signed request must not travel in the clear.",
    ],
    ["http://127.0.0.1.example:80", "names the host 127.0.0.1.example, but a signed request"],
    ["https://cloud.example", "names the host cloud.example, but it is for a local cloud only."],
    ["https://127.0.0.1:7007", "EKYC_CLOUD_ENDPOINT must be http://HOST:PORT and nothing more."],
    ["http://user:pass@127.0.0.1:7007", "must be http://HOST:PORT and nothing more."],
    ["http://127.0.0.1:7007/path", "must be http://HOST:PORT and nothing more."],
    ["127.0.0.1:7007", "EKYC_CLOUD_ENDPOINT is not a URL."],
    ["localhost:7007", "names the host (none), but it is for a local cloud only."],
  ])("is never %s", (url, message) => {
    expect(() => apiEndpoint("faceid", { EKYC_CLOUD_ENDPOINT: url })).toThrow(message);
  });
});
