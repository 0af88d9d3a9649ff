import { request as sendRequest } from "node:http";
import { TestCloud } from "../../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../../__tests__/helpers/web-function";
import { ACCOUNT } from "../../../../../core/account";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

/** Answers with the request as the server saw it. */
const ECHO = serverZip(`
  const { method, url, headersDistinct: headers, text, httpVersion, socket: { remoteAddress } } = request;
  response.end(JSON.stringify({ method, url, headers, text, httpVersion, remoteAddress, address: server.address() }));
`);

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly [more: string]: unknown;
}

async function seen(path = "/", init: RequestInit = {}): Promise<Seen> {
  const url = await world.open(createWeb(world, ECHO));
  return (await (await fetch(url + path, init)).json()) as Seen;
}

/** What a server that does this answers, as it comes over the wire. */
async function answered(body: string, path = ""): Promise<Response> {
  return fetch((await world.open(createWeb(world, serverZip(body)))) + path);
}

const platformError = (statusCode: number, errorMessage: string) => JSON.stringify({ errorMessage, statusCode });

describe("the server of a Web function sees", () => {
  test("method, path, query and body as they were sent", async () => {
    const request = await seen("/v1/tokens/%7Bid%7D%2f?a=1&b=x%20y&a=2", {
      method: "PUT",
      body: '{"profile":"é"}',
      headers: { "content-type": "text/plain", "X-Mixed-Case": "Value" },
    });
    expect(request).toMatchObject({
      method: "PUT",
      url: "/v1/tokens/%7Bid%7D%2f?a=1&b=x%20y&a=2",
      text: '{"profile":"é"}',
      httpVersion: "1.1",
      headers: { "content-type": ["text/plain"], "x-mixed-case": ["Value"], "content-length": ["16"] },
    });
  });

  test("no body where none was sent, and the answer to HEAD has none", async () => {
    expect((await seen()).headers).not.toHaveProperty("content-length");
    const url = world.cloud.scf.triggers[0]?.url ?? "";
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("the platform's headers, with the time limit in milliseconds", async () => {
    const { headers } = await seen();
    const url = world.cloud.scf.triggers[0]?.url ?? "";
    expect(headers).toMatchObject({
      "x-scf-request-id": [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      "x-scf-memory": ["128"],
      "x-scf-timeout": ["7000"],
      "x-scf-version": ["$LATEST"],
      "x-scf-name": ["tokens"],
      "x-scf-namespace": ["default"],
      "x-scf-region": ["ap-singapore"],
      "x-scf-appid": [ACCOUNT.appId],
      "x-scf-uin": [ACCOUNT.uin],
      connection: ["close"],
    });
    // An inner address, not the one that was called.
    expect(headers["host"]).not.toEqual([new URL(url).host]);
  });

  test("the id that the caller gets", async () => {
    const response = await answered("response.end(request.headers['x-scf-request-id']);");
    expect(await response.text()).toBe(response.headers.get("x-scf-request-id"));
  });

  test("the client's own chain, a public address for the client, the gateway and the proxy", async () => {
    const { headers } = await seen("/", {
      headers: { "x-forwarded-for": "198.51.100.7", "x-real-ip": "198.51.100.7" },
    });
    expect(headers["x-forwarded-for"]).toEqual([
      expect.stringMatching(/^198\.51\.100\.7, 203\.0\.113\.1, 11\.163\.\d+\.\d+, 10\.132\.\d+\.\d+$/),
    ]);
    expect(headers["x-real-ip"]).toEqual([expect.stringMatching(/^11\.163\./)]);
  });

  test("a client's X-Scf-* headers unless the platform sets them, with the role's credentials among them", async () => {
    const { headers } = await seen("/", {
      headers: {
        "x-scf-remote-addr": "198.51.100.7",
        "x-scf-secret-id": "AKIDplanted",
        "x-scf-secret-key": "planted",
        "x-scf-session-token": "planted",
        "x-scf-request-id": "forged",
        "x-scf-name": "forged",
      },
    });
    expect(headers).toMatchObject({
      "x-scf-remote-addr": ["198.51.100.7"],
      "x-scf-secret-id": ["AKIDplanted"],
      "x-scf-secret-key": ["planted"],
      "x-scf-session-token": ["planted"],
      "x-scf-name": ["tokens"],
    });
    expect(headers["x-scf-request-id"]).not.toEqual(["forged"]);
  });

  test("port 9000 at its own end and the platform's proxy at the other", async () => {
    expect(await seen()).toMatchObject({
      address: { address: "0.0.0.0", port: 9_000 },
      remoteAddress: expect.stringMatching(/^10\.132\./),
    });
  });
});

describe("the caller of a Web function gets", () => {
  test("status, headers and body as the server answers them", async () => {
    const response = await answered(
      "response.writeHead(404, { 'set-cookie': ['a=1', 'b=2'], 'x-own': 'é' }); response.end(Buffer.from([0, 255]));",
    );
    expect(response.status).toBe(404);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.get("x-own")).toBe("é");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 255]));
  });

  test("a response of 6 MB, and 410 for a larger one", async () => {
    const server = "response.end('x'.repeat(Number(request.url.slice(1))));";
    const bytes = 6 * 1024 * 1024;
    const response = await answered(server, `/${bytes}`);
    expect([response.status, (await response.text()).length]).toEqual([200, bytes]);
    const url = world.cloud.scf.triggers[0]?.url;
    const refused = await fetch(`${url}/${bytes + 1}`);
    expect([refused.status, await refused.text()]).toEqual([
      410,
      platformError(410, "The HTTP response body exceeds the size limit."),
    ]);
  });

  test("410 for response headers of more than 4 KB", async () => {
    const response = await answered("response.setHeader('x-large', 'x'.repeat(4_096)); response.end();");
    expect([response.status, await response.text()]).toEqual([
      410,
      platformError(410, "The HTTP response header exceeds the size limit."),
    ]);
  });

  test("406 to a request of more than 6 MB, and the server does not see it", async () => {
    const fn = createWeb(world, ECHO);
    const url = await world.open(fn);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = sendRequest(url, { method: "POST" }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode));
      });
      request.on("error", reject).end(Buffer.alloc(6 * 1024 * 1024 + 1));
    });
    expect(status).toBe(406);
    expect(world.scf.runtime.log(fn).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^ERROR RequestId:\S+ Result:\{"errorMessage":"The size of request/),
    ]);
  });

  test("430 where the server breaks the connection off, and the next request is served by the same instance", async () => {
    const server = "if (request.url === '/break') request.socket.destroy(); else response.end(String(process.pid));";
    const first = await (await answered(server)).text();
    const url = world.cloud.scf.triggers[0]?.url;
    expect((await fetch(`${url}/break`)).status).toBe(430);
    expect(await (await fetch(`${url}`)).text()).toBe(first);
  });
});
