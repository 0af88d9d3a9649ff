import { gzipSync } from "node:zlib";
import { BODY_MAX_BYTES } from "../../server/read-json";
import { ExplorerWorld } from "../helpers/explorer-world";

let world: ExplorerWorld;

beforeAll(async () => {
  world = await ExplorerWorld.start();
});

afterAll(() => world.close());

const said = (text: string): unknown => JSON.parse(text).error.message;

describe("the explorer's server", () => {
  it("gives the page, its script and its style to a browser of this machine, and keeps none of them", async () => {
    for (const [path, type] of [
      ["/", "text/html"],
      ["/page.js", "text/javascript"],
      ["/page.css", "text/css"],
    ] as const) {
      const { status, headers } = await world.send(path, { method: "GET" });
      expect([status, headers["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  it("is at most 150 KB once compressed, with everything that the page asks for when it opens", async () => {
    const parts = await Promise.all(["/", "/page.js", "/page.css"].map((path) => world.send(path, { method: "GET" })));
    const all = [...parts, await world.send("/api/catalogue")];
    const bytes = all.map(({ text }) => gzipSync(text).length);
    for (const { status } of all) expect(status).toBe(200);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(150_000);
  });

  it("allows no inline script, no other origin, no frame and no referrer", async () => {
    const { headers } = await world.send("/", { method: "GET" });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("has a token of its own for each start, in the fragment of its address", async () => {
    const other = await ExplorerWorld.start();
    expect(world.token).toMatch(/^[\w-]{43}$/);
    expect(other.token).not.toBe(world.token);
    expect((await world.send("/api/catalogue", { headers: { "x-explorer-token": other.token } })).status).toBe(401);
    await other.close();
  });

  it.each([
    ["without the token", { "x-explorer-token": "" }, 401, "its token is missing"],
    ["with another token", { "x-explorer-token": "x".repeat(43) }, 401, "its token is missing"],
    ["for another host", { host: "evil.example" }, 403, 'not for "evil.example"'],
    ["for another host of the same port", { host: "evil.example:7007" }, 403, "for this machine only"],
    ["for another port of this machine", { host: "127.0.0.1:1" }, 403, "for this machine only"],
    ["of a page of another origin", { origin: "https://evil.example" }, 403, 'pages of "https://evil.example"'],
    ["of a page without an origin", { origin: "null" }, 403, 'pages of "null"'],
    ["of a page of another site", { "sec-fetch-site": "cross-site" }, 403, "other pages"],
    ["of a page of another port", { "sec-fetch-site": "same-site" }, 403, "other pages"],
  ])("refuses a request %s", async (_what, headers, status, message) => {
    const answer = await world.send("/api/catalogue", { headers });
    expect(answer.status).toBe(status);
    expect(said(answer.text)).toContain(message);
  });

  it("refuses the page itself to a name that was made to lead here", async () => {
    expect((await world.send("/", { method: "GET", headers: { host: "evil.example" } })).status).toBe(403);
  });

  it("takes its own origin, and localhost for its name", async () => {
    const { host, port } = world.url;
    const own = await world.send("/api/catalogue", { headers: { origin: `http://${host}` } });
    const named = { host: `localhost:${port}`, origin: `http://localhost:${port}`, "sec-fetch-site": "same-origin" };
    expect([own.status, (await world.send("/api/catalogue", { headers: named })).status]).toEqual([200, 200]);
  });

  it("reads no body that is larger than any call", async () => {
    const answer = await world.send("/api/check", { body: "x".repeat(BODY_MAX_BYTES + 1) }).catch(String);
    expect(typeof answer === "string" ? answer : answer.text).toMatch(/larger than|ECONNRESET|EPIPE/);
  });

  it.each([
    ["what is not JSON", "/api/check", "{", 400, "The body is not JSON."],
    ["what is not a call", "/api/check", "{}", 400, "The call is not valid: operation: missing"],
    ["another path", "/api/none", "{}", 404, "There is nothing at this address."],
    ["a path that every object has", "/constructor", "{}", 404, "There is nothing at this address."],
  ])("answers %s in words", async (_what, path, body, status, message) => {
    const answer = await world.send(path, { body });
    expect(answer.status).toBe(status);
    expect(said(answer.text)).toContain(message);
  });

  it("answers no GET with what needs the token", async () => {
    expect((await world.send("/api/catalogue", { method: "GET" })).status).toBe(404);
  });
});
