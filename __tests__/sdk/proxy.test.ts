import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { FACEID } from "../../contract/vendor/api";
import { functionCredentials } from "../../sdk/credentials";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { TencentNetworkError } from "../../sdk/errors";
import { TencentClient } from "../../sdk/tencent-client";
import { reply, TencentServer } from "../helpers/tencent-server";

describe("a proxy", () => {
  const through = (proxy: string) =>
    new TencentClient({
      region: "ap-singapore",
      credentials: functionCredentials({ TENCENTCLOUD_SECRETID: "AKIDEXAMPLE", TENCENTCLOUD_SECRETKEY: "KeyEXAMPLE" }),
      variables: { http_proxy: proxy },
    }).call(FACEID, "Try", {});

  /** A proxy that keeps what it is asked and sent, and answers CONNECT with a status. */
  async function withProxy(status: number, use: (address: string, seen: string[]) => Promise<void>): Promise<void> {
    const seen: string[] = [];
    const proxy = createServer().on("connect", ({ method, url, headers }, socket) => {
      seen.push(`${method} ${url} ${headers["proxy-authorization"] ?? "-"}`);
      socket.on("error", () => {}).on("end", () => socket.end());
      socket.write(`HTTP/1.1 ${status} told by the test\r\n\r\n`);
      socket.once("data", (bytes) => {
        seen.push(bytes.includes("faceid.intl.tencentcloudapi.com") ? `TLS ${bytes[0]}` : "something else");
        socket.destroy();
      });
    });
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    try {
      await use(`127.0.0.1:${(proxy.address() as AddressInfo).port}`, seen);
    } finally {
      proxy.closeAllConnections();
      await new Promise((closed) => proxy.close(closed));
    }
  }

  test("is asked for the real endpoint, and passes TLS on to it", () =>
    withProxy(200, async (address, seen) => {
      await expect(through(`http://user:p%40ss@${address}`)).rejects.toBeInstanceOf(TencentNetworkError);
      const login = Buffer.from("user:p@ss").toString("base64");
      expect(seen).toEqual([`CONNECT faceid.intl.tencentcloudapi.com:443 Basic ${login}`, "TLS 22"]);
    }));

  test("that refuses is a failure of the network before any answer", () =>
    withProxy(407, async (address, seen) => {
      const error = await through(`http://${address}`).catch((thrown) => thrown);
      expect(error).toMatchObject({ name: "TencentNetworkError", responseStarted: false });
      expect(error.message).toBe("Try failed on the network: the proxy 127.0.0.1 answered CONNECT with 407");
      expect(seen).toEqual(["CONNECT faceid.intl.tencentcloudapi.com:443 -"]);
    }));

  test("is not asked for a local cloud, whatever the environment names as one", async () => {
    const server = (await TencentServer.start()).on("Try", reply.ok({}));
    const client = new TencentClient({
      region: "ap-singapore",
      credentials: () => ({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" }),
      variables: { [CLOUD_ENDPOINT_VARIABLE]: server.url, http_proxy: "socks5://127.0.0.1:1" },
    });
    expect(await client.call(FACEID, "Try", {})).toEqual({ RequestId: "request-1" });
    await server.close();
  });

  test.each(["socks5://127.0.0.1:1", "proxy.example"])("%s is refused in one sentence", async (address) => {
    await expect(through(address)).rejects.toThrow("http_proxy is not the address of an HTTP proxy.");
  });
});
