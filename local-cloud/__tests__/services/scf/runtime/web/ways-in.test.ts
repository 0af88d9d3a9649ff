import { TestCloud } from "../../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../../__tests__/helpers/web-function";
import { publishVersion } from "../../../../../services/scf/state/function-versions";
import type { Trigger } from "../../../../../services/scf/state/trigger";
import { DEPLOYMENT_MS } from "../../../../../services/teo/state/teo-state";
import { ScfCloud } from "../../../../helpers/scf-cloud";
import { apiWith, createApi, createService, releaseService } from "../../../apigateway/fixtures";
import { createDomain } from "../../../teo/fixtures";
import { TeoCloud } from "../../../teo/teo-cloud";
import { createFunction, createTrigger } from "../../fixtures";

/** Answers with the request as the server saw it. */
const ECHO = serverZip(
  "response.end(JSON.stringify({ url: request.url, headers: request.headers, text: request.text }));",
);
const createEcho = createFunction({ Type: "HTTP", Handler: undefined, Code: { ZipFile: ECHO.toString("base64") } });

describe("a Web function behind a function URL", () => {
  let world: TestCloud;
  beforeEach(() => {
    world = new TestCloud();
  });
  afterEach(() => world.scf.close());

  const open = (desc: object, qualifier = "$LATEST", zip = ECHO): Promise<Trigger> =>
    world.scf.createUrlTrigger({
      function: world.cloud.scf.list("ap-singapore", "default")[0] ?? createWeb(world, zip),
      qualifier,
      enabled: true,
      description: "",
      desc: JSON.stringify({ AuthType: "NONE", NetConfig: { EnableIntranet: false, EnableExtranet: true }, ...desc }),
    });

  it("with AuthType CAM is not called by who does not sign", async () => {
    const { url = "", function: name } = await open({ AuthType: "CAM" });
    expect((await fetch(url)).status).toBe(401);
    const fn = world.cloud.scf.function(name.region, name.namespace, name.name);
    expect(world.scf.runtime.log(fn)).toEqual([]);
  });

  it("has preflights answered by the URL, and the URL's headers in place of its own", async () => {
    const zip = serverZip("response.setHeader('access-control-allow-origin', '*'); response.end();");
    const CorsConfig = { Enable: true, Origins: ["https://app.example.com"], Methods: ["POST"] };
    const { url = "" } = await open({ CorsConfig }, "$LATEST", zip);
    const response = await fetch(url, { method: "POST", headers: { origin: "https://app.example.com" } });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://app.example.com");
  });

  it("is called in the version that an alias shares its traffic with", async () => {
    const fn = createWeb(world, serverZip("response.end('one');"));
    publishVersion(fn, "", 0);
    world.scf.updateFunction(fn, { code: serverZip("response.end('two');") }, "zip");
    publishVersion(fn, "", 0);
    const alias = fn.aliases.get("$DEFAULT");
    Object.assign(alias ?? {}, { version: "1", additional: { version: "2", weight: 0.5 } });
    const { url = "" } = await open({}, "$DEFAULT");
    const random = jest.spyOn(world.cloud, "random");
    random.mockReturnValueOnce(0.9).mockReturnValueOnce(0.1);
    expect([await (await fetch(url)).text(), await (await fetch(url)).text()]).toEqual(["one", "two"]);
  });
});

describe("a Web function behind EdgeOne", () => {
  let world: TeoCloud;
  beforeEach(async () => {
    world = await TeoCloud.start();
  });
  afterEach(() => world.close());

  it("gets the request with EdgeOne's headers, and EdgeOne's node as the last public address", async () => {
    await world.response(createEcho);
    world.advance(1_000);
    await world.response(createTrigger());
    const origin = (world.local.cloud.scf.triggers[0]?.url ?? "").replace("http://", "");
    await world.response(createDomain(world.zoneId, origin));
    world.advance(DEPLOYMENT_MS);
    const seen = await (await world.fetch("/v1/tokens?a=1", { method: "POST", body: "é" })).json();
    expect(seen).toMatchObject({
      url: "/v1/tokens?a=1",
      text: "é",
      headers: {
        "eo-connecting-ip": "127.0.0.1",
        "x-forwarded-for": expect.stringMatching(/^127\.0\.0\.1, 203\.0\.113\.1, 11\.163\./),
      },
    });
  });
});

describe("a Web function behind API Gateway", () => {
  let world: ScfCloud;
  let serviceId: string;
  let address: string;
  beforeEach(async () => {
    world = await ScfCloud.start();
    await world.settle(createEcho);
    const service = await world.response(createService());
    [serviceId, address] = [String(service["ServiceId"]), String(service["OuterSubDomain"])];
  });
  afterEach(() => world.close());

  it("gets the request without the environment in its path, with the gateway's headers", async () => {
    await world.response(createApi(serviceId, apiWith({ ServiceScfFunctionType: "HTTP" })));
    await world.response(releaseService(serviceId));
    const response = await fetch(`${address}/release/v1/tokens?a=1`, { method: "POST", body: "é" });
    expect(await response.json()).toMatchObject({
      url: "/v1/tokens?a=1",
      text: "é",
      headers: { "x-api-requestid": response.headers.get("x-api-requestid"), "x-scf-name": "tokens" },
    });
  });

  it("has to be called a Web function by the API", async () => {
    expect(await world.call(createApi(serviceId, apiWith()))).toMatchObject({
      code: "InvalidParameterValue.InvalidScfConfig",
      message: "The function default/tokens is of type HTTP, but ServiceScfFunctionType is EVENT.",
    });
  });
});
