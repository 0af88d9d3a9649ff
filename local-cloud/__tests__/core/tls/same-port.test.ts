import { once } from "node:events";
import { request } from "node:https";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { type LocalCloud, startLocalCloud } from "../../..";
import { callApi, send } from "../../helpers/api-client";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

/** The status of a request over TLS to the port itself. */
async function secureStatus(host: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  // Node takes the name that it asks for from the header Host unless it is given one.
  const servername = host === "localhost" ? host : "";
  const options = { host, port: local.port, ca: local.certificate, headers, servername, agent: false, family: 4 };
  const [response] = await once(request(options).end(), "response");
  response.resume();
  return response.statusCode;
}

describe("TLS with the local cloud's port", () => {
  it.each(["127.0.0.1", "localhost"])("is spoken as https://%s by who trusts its certificate", async (host) => {
    expect([await secureStatus(host), await secureStatus(host)]).toEqual([200, 200]);
    expect(local.audit.entries).toHaveLength(2);
  });

  it("is spoken with a host of the vendor, which a client looks up in a file of hosts", async () => {
    const servername = "faceid.intl.tencentcloudapi.com";
    const socket = connectTls({ host: "127.0.0.1", port: local.port, servername, ca: local.certificate });
    await once(socket, "secureConnect");
    socket.write(`GET /?Action=ApplySdkVerificationToken HTTP/1.1\r\nHost: ${servername}\r\n\r\n`);
    expect(String((await once(socket, "data"))[0])).toContain("MissingParameter");
    expect(local.audit.entries).toMatchObject([{ service: "faceid" }]);
    socket.destroy();
  });

  it("is refused by who does not trust it", async () => {
    const socket = connectTls({ host: "127.0.0.1", port: local.port });
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toMatch(/CERT|SELF_SIGNED|ISSUER|SIGNATURE/);
  });

  it("serves a tunnel, too", async () => {
    const proxy = connectTls({ host: "127.0.0.1", port: local.port, ca: local.certificate });
    await once(proxy, "secureConnect");
    const host = "tag.tencentcloudapi.com";
    proxy.write(`CONNECT ${host}:80 HTTP/1.1\r\nHost: ${host}:80\r\n\r\n`);
    expect(String((await once(proxy, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /);
    proxy.write(`GET /?Action=CreateTag HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    expect(String((await once(proxy, "data"))[0])).toContain("MissingParameter");
    proxy.destroy();
  });

  it("leaves HTTP as it was on the same port, and has its rules for hosts and pages", async () => {
    expect(await callApi(local, { action: "ApplySdkVerificationToken" })).toMatchObject({ code: undefined });
    expect(await secureStatus("127.0.0.1", { host: "attacker.example" })).toBe(403);
    expect(await secureStatus("127.0.0.1", { origin: "https://attacker.example" })).toBe(403);
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["the beginning of a handshake", Buffer.from([0x16, 3, 1])],
    ["no handshake after its first byte", Buffer.from("\u0016GET / HTTP/1.1\r\n\r\n")],
  ])("outlives a client that says %s and goes", async (_what, said) => {
    const socket = connect(local.port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(said);
    socket.resetAndDestroy();
    await once(socket, "close");
    expect((await send(local, "GET", "/", {}, "")).status).toBe(200);
    expect(await secureStatus("127.0.0.1")).toBe(200);
  });
});
