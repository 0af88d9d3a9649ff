import { handlerZip, TestCloud } from "../../../../../__tests__/helpers/scf";
import { rawRequest } from "./raw-request";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

describe("cross-origin requests", () => {
  const CORS = {
    Enable: true,
    Origins: ["https://app.example.com"],
    Methods: ["POST"],
    Headers: ["authorization", "content-type"],
    ExposeHeaders: ["x-request-id"],
    MaxAge: 600,
  };
  const RETURNS =
    "console.log('called'); return { statusCode: 200, headers: { 'access-control-allow-origin': '*' }, body: '' };";

  const preflight = (url: string, headers: Record<string, string>) => rawRequest(url, "OPTIONS", headers);

  const ASK = {
    origin: "https://app.example.com",
    "access-control-request-method": "POST",
    "access-control-request-headers": "Authorization, content-type",
  };

  test("are allowed by the answer to a preflight, without calling the function", async () => {
    const fn = world.create(handlerZip(RETURNS));
    const answer = await preflight(await world.open(fn, CORS), ASK);
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "https://app.example.com",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "Authorization, content-type",
      "access-control-max-age": "600",
      vary: "Origin",
    });
    expect(answer.headers).not.toHaveProperty("access-control-allow-credentials");
    expect(world.scf.runtime.log(fn)).toEqual([]);
  });

  test.each([
    ["origin", { ...ASK, origin: "https://evil.example.com" }],
    ["method", { ...ASK, "access-control-request-method": "DELETE" }],
    ["header", { ...ASK, "access-control-request-headers": "x-other" }],
  ])("are not allowed to another %s", async (_, headers) => {
    const answer = await preflight(await world.open(world.create(handlerZip(RETURNS)), CORS), headers);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("get the configured headers instead of the function's own", async () => {
    const response = await fetch(await world.open(world.create(handlerZip(RETURNS)), { ...CORS, Credentials: true }), {
      method: "POST",
      headers: { origin: "https://app.example.com" },
    });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://app.example.com");
    expect(response.headers.get("access-control-allow-credentials")).toBe("true");
    expect(response.headers.get("access-control-expose-headers")).toBe("x-request-id");
  });

  test("are the function's own business when CORS is not enabled", async () => {
    const fn = world.create(handlerZip(RETURNS));
    const answer = await preflight(await world.open(fn, { ...CORS, Enable: false }), ASK);
    expect(answer).toMatchObject({ status: 200, headers: { "access-control-allow-origin": "*" } });
    expect(world.scf.runtime.log(fn).filter(({ from }) => from === "function")).toHaveLength(1);
  });
});
