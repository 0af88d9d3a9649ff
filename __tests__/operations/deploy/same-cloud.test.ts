import { requireSameCloud } from "../../../operations/deploy/same-cloud";

const LOCAL = "http://127.0.0.1:4000";

describe("where a deployment goes and where its checks go", () => {
  it.each([
    ["the account, with both", {}],
    ["the account, through a proxy", { HTTP_PROXY: "http://proxy.example:3128" }],
    ["a local cloud, with both", { EKYC_CLOUD_ENDPOINT: LOCAL, HTTP_PROXY: LOCAL, TENCENTCLOUD_PROTOCOL: "HTTP" }],
    [
      "a local cloud, in lower case",
      { EKYC_CLOUD_ENDPOINT: `${LOCAL}/`, http_proxy: LOCAL, TENCENTCLOUD_PROTOCOL: "http" },
    ],
  ])("may be %s", (_what, variables) => {
    expect(() => requireSameCloud(variables)).not.toThrow();
  });

  it.each([
    [
      "a local cloud for the checks only",
      { EKYC_CLOUD_ENDPOINT: LOCAL },
      /local cloud 127\.0\.0\.1:4000, but .* elsewhere/,
    ],
    [
      "a proxy over HTTP that the provider does not use",
      { EKYC_CLOUD_ENDPOINT: LOCAL, HTTP_PROXY: LOCAL },
      /elsewhere/,
    ],
    [
      "a local cloud for the provider only",
      { HTTP_PROXY: "http://user:EXAMPLE@127.0.0.1:4000", TENCENTCLOUD_PROTOCOL: "HTTP" },
      /^The Terraform provider would deploy through the proxy 127\.0\.0\.1:4000 over HTTP/,
    ],
  ])("must not be %s", (_what, variables, message) => {
    expect(() => requireSameCloud(variables)).toThrow(message);
  });
});
