import { scriptCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import type { CallApi } from "../../../smoke/http/api-call";
import { NoAnswerError } from "../../../smoke/http/http-client";
import { findCallFailure } from "../../../smoke/knowledge/find-call-failure";
import { directTransport } from "../../../smoke/targets/direct-transport";
import { type Reply, reply, TencentServer } from "../../helpers/tencent-server";

const ACTION = "ApplySdkVerificationToken";

let server: TencentServer;
let callApi: CallApi;

beforeEach(async () => {
  server = await TencentServer.start();
  const { variables } = server;
  const credentials = scriptCredentials({
    TENCENTCLOUD_SECRET_ID: "AKIDEXAMPLE",
    TENCENTCLOUD_SECRET_KEY: "KeyEXAMPLE",
  });
  callApi = directTransport(new TencentClient({ region: "ap-singapore", credentials, variables }));
});

afterEach(() => server.close());

function call(answer: Reply, options: Partial<Parameters<CallApi>[1]> = {}) {
  server.on(ACTION, answer);
  return callApi({ action: ACTION, parameters: { IdCardType: "HK" } }, { timeoutMs: 10_000, ...options });
}

describe("the transport of direct calls", () => {
  it("hands on every field of a Response", async () => {
    const { status, body } = await call(reply.ok({ SdkToken: "T-1" }));
    expect([status, body]).toEqual([200, { SdkToken: "T-1", requestId: "request-1" }]);
    expect(server.calls[0]?.body).toEqual({ IdCardType: "HK" });
  });

  it.each([
    ["InvalidParameterValue", false],
    ["RequestLimitExceeded", true],
  ])("hands on the code %s, and whether it is retryable", async (upstreamCode, retryable) => {
    const { body } = await call(reply.error(upstreamCode));
    expect(body).toMatchObject({ upstreamCode, retryable, requestId: "request-1" });
  });

  it.each<[string, Reply]>([
    ["no JSON", reply.raw(200, "<html>")],
    ["a Response that breaks the contract", reply.ok({ Token: "T-1" })],
  ])("takes %s for a fault of the vendor's", async (_what, answer) => {
    expect(findCallFailure(await call(answer))).toMatchObject({ code: "upstream_invalid_response", owner: "vendor" });
  });

  it("tells a connection that was reset", async () => {
    await expect(call(reply.reset())).rejects.toMatchObject({ name: "NoAnswerError", code: "connection_reset" });
  });

  it("gives up when the time is over", async () => {
    await expect(call(reply.hang(), { timeoutMs: 60 })).rejects.toThrow(NoAnswerError);
    await expect(call(reply.hang(), { timeoutMs: 60 })).rejects.toMatchObject({ code: "timeout" });
  });

  it("ends with the reason of the signal that ends the run", async () => {
    const controller = new AbortController();
    const calling = call(reply.hang(), { signal: controller.signal });
    controller.abort("interrupted");
    await expect(calling).rejects.toBe("interrupted");
  });
});
