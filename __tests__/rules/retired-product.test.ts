import { broken, GOOD, withResource } from "../helpers/lint";

const MESSAGE =
  "belongs to API Gateway, which is shut down in batches from 2026-10-30; allowed: products that are offered";

describe("retired-product", () => {
  it("finds a resource of API Gateway, and no other rule does", () => {
    expect(
      broken(withResource("tencentcloud_api_gateway_service", "Api", { service_name: "s", tags: { a: "b" } })),
    ).toEqual([`retired-product tencentcloud_api_gateway_service.Api: tencentcloud_api_gateway_service ${MESSAGE}`]);
  });

  it("finds a data source of it", () => {
    expect(broken({ ...GOOD, data: { tencentcloud_api_gateway_apis: { All: {} } } })).toEqual([
      `retired-product data.tencentcloud_api_gateway_apis.All: tencentcloud_api_gateway_apis ${MESSAGE}`,
    ]);
  });

  it("leaves other products alone", () => expect(broken(GOOD)).toEqual([]));
});
