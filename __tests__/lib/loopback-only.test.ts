import { lookup } from "node:dns";
import { once } from "node:events";
import { createServer, get } from "node:http";
import { get as getSecure } from "node:https";
import { type AddressInfo, connect, Socket } from "node:net";
import { connect as connectSecure } from "node:tls";
import { keepOnLoopback } from "../../lib/loopback-only.cjs";

jest.mock("node:dns", () => {
  const dns = jest.requireActual<typeof import("node:dns")>("node:dns");
  return { ...dns, lookup: jest.fn(dns.lookup) };
});

const refused: string[] = [];
let release: () => void;
beforeEach(() => {
  refused.length = 0;
  release = keepOnLoopback((address) => refused.push(address));
});
afterEach(() => release());

const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  fetch: () => fetch("https://kyc.acme-bank.com/v1/health"),
  http: () => once(get("http://kyc.acme-bank.com:443/"), "response"),
  https: () => once(getSecure("https://kyc.acme-bank.com/"), "response"),
  net: () => once(connect(443, "kyc.acme-bank.com"), "connect"),
  tls: () => once(connectSecure(443, "kyc.acme-bank.com"), "secureConnect"),
};

it.each(Object.keys(WAYS))("a connection by %s to another machine fails before its name is looked up", async (way) => {
  const error = (await WAYS[way]?.().catch((thrown: unknown) => thrown)) as Error & { code?: string; cause?: Error };
  expect(error.cause ?? error).toMatchObject({
    code: "ENETUNREACH",
    message: "kyc.acme-bank.com:443 is not on this machine",
  });
  expect(refused).toEqual(["kyc.acme-bank.com:443"]);
  expect(lookup).not.toHaveBeenCalled();
});

it.each(["192.0.2.1", "127.0.0.1.acme-bank.com", "2001:db8::1", "localhost.acme-bank.com"])(
  "%s is another machine",
  async (host) => {
    await expect(once(connect(80, host), "connect")).rejects.toMatchObject({ code: "ENETUNREACH" });
  },
);

it.each(["127.0.0.1", "localhost"])("%s is this one", async (host) => {
  const server = createServer((_request, response) => response.end("here")).listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://${host}:${port}`)).text()).toBe("here");
  server.closeAllConnections();
  server.close();
  expect(refused).toEqual([]);
});

it("holds until the last of those who asked for it has let go", () => {
  const { connect: guarded } = Socket.prototype;
  const releaseOther = keepOnLoopback(() => {});
  release();
  release();
  expect(Socket.prototype.connect).toBe(guarded);
  releaseOther();
  expect(Socket.prototype.connect).not.toBe(guarded);
});
