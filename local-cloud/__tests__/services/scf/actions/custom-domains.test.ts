import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  createCustomDomain,
  createFunction,
  deleteCustomDomain,
  domainSettings,
  getCustomDomain,
  updateCustomDomain,
} from "../fixtures";

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
  await world.settle(createFunction());
});
afterEach(() => world.close());

describe("a custom domain", () => {
  it("is answered as it was created", async () => {
    await world.response(createCustomDomain());
    expect(await world.response(getCustomDomain())).toMatchObject(domainSettings());
  });

  it("has no certificate and no firewall unless it is given them", async () => {
    await world.response(createCustomDomain({ Protocol: "HTTP", CertConfig: undefined, WafConfig: undefined }));
    const response = await world.response(getCustomDomain());
    expect(response).toMatchObject({ Protocol: "HTTP", Domain: "ekyc.example.com" });
    expect(response).not.toHaveProperty("CertConfig");
    expect(response).not.toHaveProperty("WafConfig");
  });

  it("is replaced as a whole", async () => {
    await world.response(createCustomDomain());
    const change = { CertConfig: { CertificateId: "other" }, WafConfig: undefined };
    await world.response(updateCustomDomain(change));
    const response = await world.response(getCustomDomain());
    expect(response).toMatchObject({ CertConfig: { CertificateId: "other" } });
    expect(response).not.toHaveProperty("WafConfig");
  });

  it("is gone once it is deleted, and its name is free again", async () => {
    await world.response(createCustomDomain());
    expect(await world.refusalCode(createCustomDomain())).toBe("ResourceInUse");
    await world.response(deleteCustomDomain());
    expect(await world.refusalCode(createCustomDomain())).toBeUndefined();
  });

  it.each([
    ["GetCustomDomain", getCustomDomain()],
    ["UpdateCustomDomain", updateCustomDomain()],
    ["DeleteCustomDomain", deleteCustomDomain()],
  ])("that is not there is answered with FailedOperation.Domain.UnExist by %s", async (_action, call) => {
    expect(await world.refusalCode(call)).toBe("FailedOperation.Domain.UnExist");
  });

  const endpoint = (more: object) => ({ EndpointsConfig: [{ ...domainSettings().EndpointsConfig[0], ...more }] });
  it.each<[string, object, string]>([
    ["a scheme in its name", { Domain: "https://ekyc.example.com" }, "InvalidParameterValue"],
    ["a wildcard in its name", { Domain: "*.example.com" }, "InvalidParameterValue"],
    ["an unknown protocol", { Protocol: "FTP" }, "InvalidParameterValue"],
    ["HTTPS without a certificate", { CertConfig: undefined }, "MissingParameter"],
    ["no endpoints", { EndpointsConfig: undefined }, "MissingParameter"],
    ["a path without a slash", endpoint({ PathMatch: "v1" }), "InvalidParameterValue"],
    ["an endpoint without a function", endpoint({ FunctionName: "other" }), "ResourceNotFound.Function"],
    ["an endpoint without a version", endpoint({ Qualifier: "7" }), "ResourceNotFound.Qualifier"],
  ])("with %s is refused", async (_what, more, code) => {
    expect(await world.refusalCode(createCustomDomain(more))).toBe(code);
    expect(world.local.cloud.scf.customDomains.size).toBe(0);
  });
});
