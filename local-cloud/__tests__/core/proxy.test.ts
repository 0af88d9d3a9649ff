import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { type LocalCloud, startLocalCloud } from "../..";
import { callApi, send } from "../helpers/api-client";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

/** Sends text on a new connection and returns all that comes back until the other side ends, or `until` has come. */
async function exchange(text: string, until?: RegExp): Promise<{ received: string; socket: Socket }> {
  const socket = connect(local.port, "127.0.0.1");
  let received = "";
  socket.write(text);
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    received += String(chunk);
    if (until?.test(received)) break;
  }
  return { received, socket };
}

describe("the forward proxy", () => {
  it("serves absolute-form requests for API hosts by the host of the target", async () => {
    const headers = { host: "faceid.intl.tencentcloudapi.com" };
    const call = { action: "ApplySdkVerificationToken", headers };
    const direct = await callApi(local, call);
    expect(direct.code).toBeUndefined();
    const { status, text } = await send(local, "GET", "http://ssm.tencentcloudapi.com/?Action=GetSecretValue", {}, "");
    expect([status, JSON.parse(text)]).toMatchObject([200, { Response: { Error: { Code: "MissingParameter" } } }]);
    expect(local.audit.entries.at(-1)).toMatchObject({ service: "ssm", action: "GetSecretValue" });
  });

  it.each([
    ["another host", "http://example.com/", {}],
    ["the cloud's metadata address", "http://169.254.0.23/latest/meta-data", {}],
    ["a host that only ends like an API host", "http://eviltencentcloudapi.com/", {}],
    ["the bare domain", "http://tencentcloudapi.com/", {}],
    ["an API host as user name of another", "http://faceid.tencentcloudapi.com@example.com/", {}],
    ["https, which cannot be served", "https://faceid.tencentcloudapi.com/", {}],
    [
      "a host that only begins like a bucket's",
      "http://smoke-1250000000.cos.ap-singapore.myqcloud.com.example.com/",
      {},
    ],
    ["another Host header, as in DNS rebinding", "/", { host: "attacker.example" }],
  ])("refuses %s with 403 and says what it serves", async (_what, target, headers) => {
    const { status, text } = await send(local, "GET", target, headers, "");
    expect(status).toBe(403);
    expect(text).toContain("serves only *.tencentcloudapi.com");
  });

  it.each(["example.com:443", "example.com:80", "127.0.0.1:22", "tencentcloudapi.com.example.com:443"])(
    "refuses a tunnel to %s with 403",
    async (authority) => {
      const { received } = await exchange(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
      expect(received).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
      expect(received).toContain("serves only *.tencentcloudapi.com");
    },
  );

  it("serves several requests in one tunnel, the first sent along with CONNECT", async () => {
    const host = "faceid.intl.tencentcloudapi.com";
    const request = `GET /?Action=ApplySdkVerificationToken HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const tunnel = `CONNECT ${host}:80 HTTP/1.1\r\nHost: ${host}:80\r\n\r\n`;
    const { received, socket } = await exchange(`${tunnel}${request}${request}`, /(MissingParameter.*){2}/s);
    socket.destroy();
    expect(received).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
    expect(local.audit.entries.map(({ service }) => service)).toEqual(["faceid", "faceid"]);
  });

  it.each(["faceid.intl.tencentcloudapi.com:80", "example.com:80"])(
    "outlives a client that breaks off its tunnel to %s",
    async (host) => {
      const { socket } = await exchange(`CONNECT ${host} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, /^HTTP\/1\.1/);
      socket.resetAndDestroy();
      await once(socket, "close");
      expect(await callApi(local, { action: "ApplySdkVerificationToken" })).toMatchObject({ code: undefined });
    },
  );
});

describe("TLS in a tunnel", () => {
  /** A tunnel to a host in which TLS is spoken with a server of a name. */
  async function secureTunnel(host: string, servername: string, ca: string): Promise<TLSSocket> {
    const { socket } = await exchange(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`, /^HTTP\/1\.1 200/);
    return connectTls({ socket, servername, ca });
  }

  it.each([
    ["an API", "tag.tencentcloudapi.com", "/?Action=CreateTag", /^HTTP\/1\.1 200 .*MissingParameter/s],
    ["a bucket", "smoke-1250000000.cos.ap-singapore.myqcloud.com", "/a", /^HTTP\/1\.1 404 .*NoSuchBucket/s],
  ])("is spoken with the host of %s by who trusts the local cloud's certificate", async (_what, host, path, answer) => {
    const secure = await secureTunnel(host, host, local.certificate);
    await once(secure, "secureConnect");
    expect(secure.getPeerCertificate().subjectaltname).toBe(`DNS:${host}`);
    let received = "";
    for (let request = 1; request <= 2; request += 1) {
      secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      received = "";
      while (!answer.test(received)) received += String((await once(secure, "data"))[0]);
    }
    secure.destroy();
    expect(local.audit.entries).toHaveLength(2);
  });

  it("is refused by who does not trust it, whose trust in another local cloud is none in this one", async () => {
    const other = await startLocalCloud();
    await other.close();
    const host = "tag.tencentcloudapi.com";
    const [error] = (await once(await secureTunnel(host, host, other.certificate), "error")) as [NodeJS.ErrnoException];
    expect(error.code).toMatch(/CERT|ISSUER|SELF_SIGNED|SIGNATURE/);
  });

  it("shows no certificate for a host that the local cloud does not serve", async () => {
    const secure = await secureTunnel("tag.tencentcloudapi.com", "example.com", local.certificate);
    await once(secure, "error");
    expect(secure.authorized).toBe(false);
    expect(await callApi(local, { action: "ApplySdkVerificationToken" })).toMatchObject({ code: undefined });
  });

  it("ends with the local cloud", async () => {
    const secure = await secureTunnel("tag.tencentcloudapi.com", "tag.tencentcloudapi.com", local.certificate);
    await once(secure, "secureConnect");
    expect(secure.closed).toBe(false);
    await Promise.all([local.close(), once(secure, "close")]);
    expect(secure.closed).toBe(true);
    await expect(callApi(local, { action: "ApplySdkVerificationToken" })).rejects.toThrow("ECONNREFUSED");
    local = await startLocalCloud();
  });
});
