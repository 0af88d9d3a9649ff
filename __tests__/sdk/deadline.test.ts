import { FACEID } from "../../contract/vendor/api";
import { TencentTimeoutError } from "../../sdk/errors";
import { reply } from "../helpers/tencent-server";
import { ClientWorld } from "./client-world";

/** Enough for a call that is answered; short enough for one that is not. Milliseconds. */
const SHORT_MS = 60;

const world = new ClientWorld();
const { call, failure } = world;

describe("the deadline of a call", () => {
  test.each([
    ["before the answer", reply.hang()],
    ["within the answer", reply.hangInBody()],
  ])("ends the wait %s", async (_when, answer) => {
    const error = await failure(answer, { deadline: SHORT_MS });
    expect(error).toBeInstanceOf(TencentTimeoutError);
    expect(error.message).toBe(`Try was not answered within ${SHORT_MS} ms.`);
    expect(error.retryable).toBe(false);
  });

  test("closes the connection on which nobody waits any more", async () => {
    const closed = new Promise<void>((resolve) => {
      world.server.on("Try", (response) => void response.on("close", resolve));
    });
    await expect(call({}, { deadline: SHORT_MS })).rejects.toBeInstanceOf(TencentTimeoutError);
    await closed;
  });

  test("that is a signal closes it as well", async () => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      world.server.on("Try", (response) => {
        response.on("close", resolve);
        controller.abort();
      });
    });
    await expect(call({}, { deadline: controller.signal })).rejects.toBeInstanceOf(TencentTimeoutError);
    await expect(closed).resolves.toBeUndefined();
  });

  test.each([0, -1, Number.NaN])("of %d ms sends nothing", async (deadline) => {
    await expect(call({}, { deadline })).rejects.toBeInstanceOf(TencentTimeoutError);
    expect(world.server.calls).toHaveLength(0);
  });

  test("can be a signal, whose reason is the cause", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    world.server.on("Try", () => controller.abort(reason));
    const error = await call({}, { deadline: controller.signal }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TencentTimeoutError);
    expect(error).toMatchObject({ cause: reason, message: "Try was not answered before the call was aborted." });
  });

  test("that is a signal aborted before sends nothing", async () => {
    await expect(call({}, { deadline: AbortSignal.abort() })).rejects.toBeInstanceOf(TencentTimeoutError);
    expect(world.server.calls).toHaveLength(0);
  });

  // jest itself fails a test in which a rejection is not handled.
  test("leaves no unhandled rejection when the answer comes late and is an error", async () => {
    const controller = new AbortController();
    const answered = new Promise<void>((resolve) => {
      world.server.on("Try", (response, ...call) => {
        controller.abort();
        response.on("close", resolve);
        setImmediate(() => reply.error("InternalError")(response, ...call));
      });
    });
    await expect(call({}, { deadline: controller.signal })).rejects.toBeInstanceOf(TencentTimeoutError);
    await answered;
    world.server.on("After", reply.ok({}));
    await expect(world.client.call(FACEID, "After", {})).resolves.toEqual({ RequestId: "request-2" });
  });
});
