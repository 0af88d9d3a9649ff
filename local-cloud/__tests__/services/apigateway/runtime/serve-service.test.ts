import { request } from "node:http";
import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { updateFunctionCode } from "../../scf/fixtures";
import * as api from "../fixtures";
import { GatewayCloud } from "../gateway-cloud";

const ECHO = handlerZip("return { statusCode: 200, body: JSON.stringify(event) };");

let world: GatewayCloud;
beforeEach(async () => {
  world = await GatewayCloud.start(ECHO);
});
afterEach(() => world.close());

const fetchStatus = async (path: string, init?: RequestInit) => (await world.fetch(path, init)).status;

/** The path that an event names, of a request with another Host, which fetch does not send. */
function pathBehind(host: string, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request(`${world.address}${path}`, { headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    })
      .on("error", reject)
      .end();
  });
}

describe("the event of API Gateway", () => {
  it("is that of a function URL with what the gateway knows besides, and has no environment in its path", async () => {
    await world.createApi();
    await world.release();
    const response = await world.fetch("/v1/tokens?a=1", {
      method: "POST",
      headers: { "X-Mixed-Case": "Value" },
      body: '{"profile":"é"}',
    });
    expect(await response.json()).toEqual({
      body: '{"profile":"é"}',
      headers: expect.objectContaining({ "x-mixed-case": "Value" }),
      httpMethod: "POST",
      path: "/v1/tokens",
      queryString: { a: "1" },
      requestContext: {
        serviceId: world.serviceId,
        path: "/",
        httpMethod: "ANY",
        requestId: response.headers.get("x-api-requestid"),
        identity: {},
        sourceIp: "127.0.0.1",
        stage: "release",
      },
      headerParameters: {},
      pathParameters: {},
      queryStringParameters: {},
      stageVariables: { stage: "release" },
      isBase64Encoded: false,
    });
  });
});

describe("what is served", () => {
  it("is nothing before a release, nor in another environment", async () => {
    await world.createApi();
    const before = await world.fetch("/v1/health");
    expect([before.status, await before.json()]).toEqual([
      404,
      { message: "There is no api match uri[/release/v1/health] host [127.0.0.1]" },
    ]);
    await world.release();
    expect(await fetchStatus("/v1/health")).toBe(200);
    expect((await fetch(`${world.address}/test/v1/health`)).status).toBe(404);
    expect((await fetch(`${world.address}/v1/health`)).status).toBe(404);
    expect((await fetch(`${world.address}/released/v1/health`)).status).toBe(404);
  });

  it("is what was released, until it is released again or taken back", async () => {
    const apiId = await world.createApi({ RequestConfig: { Path: "/old", Method: "ANY" } });
    await world.release();
    await world.cloud.response(
      api.modifyApi(world.serviceId, apiId, { RequestConfig: { Path: "/new", Method: "ANY" } }),
    );
    expect([await fetchStatus("/old"), await fetchStatus("/new")]).toEqual([200, 404]);
    await world.release();
    expect([await fetchStatus("/old"), await fetchStatus("/new")]).toEqual([404, 200]);
    await world.cloud.response(api.unReleaseService(world.serviceId));
    expect(await fetchStatus("/new")).toBe(404);
  });

  it("is the API with the exact path, else the one with the longest, of the method", async () => {
    const apiIds = new Map<unknown, string>();
    for (const [Path, Method] of [
      ["/", "ANY"],
      ["/v1/", "GET"],
      ["=/v1/health", "GET"],
    ]) {
      apiIds.set(`${Path} ${Method}`, await world.createApi({ RequestConfig: { Path, Method } }));
    }
    await world.release();
    const hit = async (path: string, method = "GET") => {
      const { requestContext } = (await (await world.fetch(path, { method })).json()) as {
        requestContext: { path: string; httpMethod: string };
      };
      return `${requestContext.path} ${requestContext.httpMethod}`;
    };
    expect(await hit("/v1/health")).toBe("=/v1/health GET");
    expect(await hit("/v1/healthy")).toBe("/v1/ GET");
    expect(await hit("/v1/health", "POST")).toBe("/ ANY");
    expect(await hit("/other")).toBe("/ ANY");
    expect(apiIds.size).toBe(3);
  });

  it("is below the path that a domain of one's own maps", async () => {
    await world.createApi();
    await world.release();
    await world.cloud.response(
      api.bindSubDomain(world.serviceId, {
        PathMappingSet: [
          { Path: "/", Environment: "test" },
          { Path: "/ekyc", Environment: "release" },
        ],
      }),
    );
    expect(await pathBehind(api.DOMAIN, "/ekyc/v1/health")).toMatchObject({ path: "/v1/health" });
    expect(await pathBehind(api.DOMAIN, "/v1/health")).toMatchObject({ message: expect.stringContaining("no api") });
    await world.cloud.response(api.modifySubDomain(world.serviceId));
    expect(await pathBehind(api.DOMAIN, "/v1/health")).toMatchObject({ path: "/v1/health" });
  });
});

describe("the response", () => {
  const answering = async (body: string, more: object = {}) => {
    await world.cloud.settle(updateFunctionCode(handlerZip(body)));
    await world.createApi(more);
    await world.release();
    return world.fetch("/v1/health");
  };

  it("has the status, headers and body that the function returned", async () => {
    const response = await answering("return { statusCode: 418, headers: { 'X-Own': 'yes' }, body: 'tea' };");
    expect([response.status, response.headers.get("x-own"), await response.text()]).toEqual([418, "yes", "tea"]);
  });

  it("is refused when the function returned something else", async () => {
    const response = await answering("return 'text';");
    expect([response.status, await response.json()]).toEqual([
      403,
      { errno: 403, error: expect.stringMatching(/^requestId \S+ , Invalid scf response\. expected scf/) },
    ]);
  });

  it("is what the function returned when the API integrates no response", async () => {
    const response = await answering("return { any: 'thing' };", { ServiceScfIsIntegratedResponse: false });
    expect([response.status, await response.json()]).toEqual([200, { any: "thing" }]);
  });

  it("says so when the function failed", async () => {
    const response = await answering("throw new Error('broken');");
    expect(response.status).toBe(430);
    expect(response.headers.get("x-api-requestid")).not.toBeNull();
  });

  it("is of the gateway's own when the body is larger than an event may be", async () => {
    await world.createApi();
    await world.release();
    const body = Buffer.alloc(6 * 1024 * 1024 + 1);
    // fetch does not give the answer 406 to a request whose body it still sends; the status is enough.
    expect(await fetchStatus("/v1/tokens", { method: "POST", body })).toBe(406);
  });
});

describe("a limit", () => {
  const statuses = async (requests: number) => {
    const answers: number[] = [];
    for (let sent = 0; sent < requests; sent += 1) answers.push(await fetchStatus("/"));
    return answers;
  };

  it("of the service holds for everything together, at once, and a second later there is room again", async () => {
    await world.createApi();
    await world.release();
    await world.cloud.response(api.modifyServiceLimit(world.serviceId, 2));
    expect(await statuses(3)).toEqual([200, 200, 429]);
    expect(await (await world.fetch("/")).json()).toEqual({ message: "API rate limit exceeded" });
    world.cloud.advance(1_000);
    expect(await statuses(1)).toEqual([200]);
  });

  it("of an API holds for it alone", async () => {
    const apiId = await world.createApi();
    await world.createApi({ RequestConfig: { Path: "/other", Method: "ANY" } });
    await world.release();
    await world.cloud.response(api.modifyApiLimit(world.serviceId, apiId, 1));
    expect(await statuses(2)).toEqual([200, 429]);
    expect(await fetchStatus("/other")).toBe(200);
  });
});
