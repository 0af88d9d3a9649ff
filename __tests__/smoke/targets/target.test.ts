import { resolveTarget } from "../../../smoke/targets/target";

const address = (url: string): string | undefined => resolveTarget({ url }, true).url;

it.each([
  ["https://kyc.acme-bank.com/", "https://kyc.acme-bank.com"],
  ["https://service-abc.sg.apigw.tencentcs.com/release", "https://service-abc.sg.apigw.tencentcs.com/release"],
  ["https://service-abc.sg.apigw.tencentcs.com/release/", "https://service-abc.sg.apigw.tencentcs.com/release"],
  ["http://127.0.0.1:7007/release", "http://127.0.0.1:7007/release"],
])("the address %s is taken, path included and without a slash at its end", (given, taken) => {
  expect(address(given)).toBe(taken);
});

it.each(["https://kyc.acme-bank.com/?key=1", "https://kyc.acme-bank.com/#x", "https://me@kyc.acme-bank.com"])(
  "%s has more than an address, which is not repeated",
  (given) => {
    expect(() => address(given)).toThrow(
      expect.objectContaining({
        name: "UserError",
        message: "The address of kyc.acme-bank.com has more than a host, a port and a path.",
        fix: "Give the address as https://HOST, or https://HOST/PATH where the gateway has a path.",
      }),
    );
  },
);
