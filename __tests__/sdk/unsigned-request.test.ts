import { cosAddress } from "../../sdk/cos-address";
import { TencentNetworkError } from "../../sdk/errors";
import { serverDate } from "../../sdk/server-date";
import { unsignedBucketStatus } from "../../sdk/unsigned-bucket";
import { reply, TencentServer } from "../helpers/tencent-server";

let server: TencentServer;

beforeEach(async () => {
  server = await TencentServer.start();
});

afterEach(async () => {
  await server.close();
});

describe("the server's date", () => {
  it("is that of the Date header, to the second, and no key is sent", async () => {
    server.on("undefined", (response) => void response.setHeader("date", "Tue, 14 Jan 2025 18:59:05 GMT").end("{}"));
    expect(await serverDate("sts", server.variables)).toBe(Date.UTC(2025, 0, 14, 18, 59, 5));
    expect(server.calls[0]?.headers.authorization).toBeUndefined();
  });

  it.each(["", "yesterday"])("is undefined when the header is %j", async (header) => {
    server.on("undefined", (response) => void response.setHeader("date", header).end());
    expect(await serverDate("sts", server.variables)).toBeUndefined();
  });

  it("is not had where nothing answers", async () => {
    server.on("undefined", reply.reset());
    await expect(serverDate("sts", server.variables)).rejects.toThrow(TencentNetworkError);
  });
});

describe("a bucket", () => {
  it("is asked for at its own host, without following a redirect", async () => {
    server.on("undefined", reply.redirect("http://127.0.0.1:1/"));
    expect(
      await unsignedBucketStatus(cosAddress({ bucket: "state-1250000000", region: "ap-singapore" }, server.variables)),
    ).toBe(302);
    expect(server.calls[0]?.headers.host).toBe("state-1250000000.cos.ap-singapore.myqcloud.com");
  });
});
