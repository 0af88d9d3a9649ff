import { once } from "node:events";
import { connect } from "node:net";
import { UserError } from "../../lib/user-error";
import { startLocalCloud } from "..";
import { callApi } from "./helpers/api-client";

describe("startLocalCloud", () => {
  it("listens on 127.0.0.1 only, on a free port unless told one", async () => {
    const local = await startLocalCloud();
    expect(local.url).toBe(`http://127.0.0.1:${local.port}`);
    expect(await callApi(local, { action: "ApplySdkVerificationToken" })).toMatchObject({ code: undefined });
    await local.close();
    const [error] = (await once(connect(local.port, "127.0.0.1"), "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ECONNREFUSED");
  });

  it("says that a port is busy and how to go on", async () => {
    const first = await startLocalCloud();
    const error = await startLocalCloud({ port: first.port }).catch((reason: unknown) => reason);
    await first.close();
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: `The port ${first.port} of 127.0.0.1 is in use.`,
      fix: "Give another port with --port, or --port 0 for any free one.",
      exitCode: 2,
    });
  });

  it.each([65_536, -1, 1.5, Number.NaN])("says that %p is not a port", async (port) => {
    await expect(startLocalCloud({ port })).rejects.toMatchObject({
      name: "UserError",
      message: `The port ${port} is not a whole number from 0 to 65535.`,
    });
  });

  it("ends idle connections and open tunnels when it is closed", async () => {
    const local = await startLocalCloud();
    const idle = connect(local.port, "127.0.0.1");
    const tunnel = connect(local.port, "127.0.0.1");
    tunnel.write("CONNECT faceid.tencentcloudapi.com:80 HTTP/1.1\r\nHost: faceid.tencentcloudapi.com:80\r\n\r\n");
    await Promise.all([once(idle, "connect"), once(tunnel, "data")]);
    expect([idle.closed, tunnel.closed]).toEqual([false, false]);
    await Promise.all([local.close(), once(idle, "close"), once(tunnel, "close")]);
    expect([idle.closed, tunnel.closed]).toEqual([true, true]);
  });

  it("gives the same ids to the same requests in every run", async () => {
    const run = async () => {
      const local = await startLocalCloud();
      const { response } = await callApi(local, { action: "ApplySdkVerificationToken" });
      await local.close();
      return response;
    };
    expect(await run()).toEqual(await run());
  });
});
