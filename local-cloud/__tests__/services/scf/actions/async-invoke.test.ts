import { HeldClock, handlerZip } from "../../../../../__tests__/helpers/scf";
import type { Clock } from "../../../../../lib/clock";
import { type LocalCloud, startLocalCloud } from "../../../..";
import { MAX_ASYNC_EVENTS } from "../../../../services/scf/runtime/async-invocations";
import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import { type ApiCall, callApi } from "../../../helpers/api-client";
import * as scf from "../fixtures";

/** What waits for an instance to start, and for a function of the fixtures to answer. Milliseconds. */
const TIMEOUTS = [65_000, 15_000];

/** A clock whose waits are over at once and move its time, but for those that end an invocation. */
class JumpingClock implements Clock {
  readonly waits: number[] = [];
  private time = Date.UTC(2025, 0, 14);

  now(): number {
    return this.time;
  }

  monotonic(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }

  sleep(ms: number): Promise<void> {
    if (TIMEOUTS.includes(ms)) return new Promise(() => {});
    this.waits.push(ms);
    this.time += ms;
    return Promise.resolve();
  }
}

let local: LocalCloud;
let clock: JumpingClock;
beforeEach(async () => {
  clock = new JumpingClock();
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const call = async (request: ApiCall) => {
  const answer = await callApi(local, request);
  clock.advance(TRANSITION_MS);
  return answer;
};
const create = (body: string) => call(scf.createFunction({ Code: { ZipFile: handlerZip(body).toString("base64") } }));
const accept = async (more: object = {}) => {
  const { response, code } = await call(scf.invoke({ InvocationType: "Event", ...more }));
  return code ?? response["Result"];
};
interface Logged {
  readonly RequestId: string;
  readonly RetMsg: string;
  readonly RetCode: number;
  readonly RetryNum: number;
}
/** The invocations once all are done, oldest first. */
const invocations = async (): Promise<Logged[]> => {
  await local.scf.asynchronous.settled();
  return (await call(scf.getFunctionLogs({ Order: "asc" }))).response["Data"] as Logged[];
};

describe("Invoke with the InvocationType Event", () => {
  it("answers the id of the invocation alone, and invokes after that", async () => {
    await create("return { got: event };");
    const accepted = (await accept({ ClientContext: '{"a":1}' })) as { FunctionRequestId: string };
    expect(accepted).toEqual({
      FunctionRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      InvokeResult: 0,
      ...{ RetMsg: null, ErrMsg: null, Log: null, Duration: null, BillDuration: null, MemUsage: null },
    });
    expect(await invocations()).toMatchObject([
      { RequestId: accepted.FunctionRequestId, RetMsg: '{"got":{"a":1}}', RetCode: 0, RetryNum: 0 },
    ]);
    expect(clock.waits).toEqual([]);
  });

  it("invokes again one minute after the first failure and two after the second, under the same id", async () => {
    await create("throw new Error('broken');");
    await accept();
    const all = await invocations();
    expect(all.map(({ RetCode, RetryNum }) => [RetCode, RetryNum])).toEqual([
      [430, 0],
      [430, 1],
      [430, 2],
    ]);
    expect(new Set(all.map(({ RequestId }) => RequestId)).size).toBe(1);
    expect(clock.waits).toEqual([60_000, 120_000]);
  });

  it("repeats as often as UpdateFunctionEventInvokeConfig says, and not once it is well", async () => {
    await create("throw new Error('broken');");
    await call(scf.updateFunctionEventInvokeConfig(0));
    await accept();
    expect(await invocations()).toHaveLength(1);
    await call(scf.updateFunctionEventInvokeConfig(2));
    await call(scf.updateFunctionCode(handlerZip("if (!globalThis.seen) { globalThis.seen = 1; throw new Error(); }")));
    await accept();
    expect((await invocations()).slice(1).map(({ RetCode }) => RetCode)).toEqual([430, 0]);
  });

  it("tries again while the quota is used up, ever more seldom, until the event is too old", async () => {
    await create("return 1;");
    await call(scf.putReservedConcurrencyConfig(128));
    await call(scf.updateFunctionEventInvokeConfig(0));
    await accept();
    const all = await invocations();
    expect(clock.waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256].map((seconds) => seconds * 1_000));
    expect(all).toHaveLength(9);
    expect(new Set(all.map(({ RetCode }) => RetCode))).toEqual(new Set([432]));
  });

  it("drops the events of a function that is deleted", async () => {
    await create("throw new Error('broken');");
    const fn = local.cloud.scf.function("ap-singapore", "default", "tokens");
    const invoked = jest.spyOn(local.scf.runtime, "invoke");
    local.scf.asynchronous.accept(fn, {}, fn, {});
    await call(scf.deleteFunction());
    await local.scf.asynchronous.settled();
    expect(invoked.mock.calls.length).toBeLessThan(3);
  });

  it("refuses an event that is too large, and one that is not JSON", async () => {
    await create("return 1;");
    const text = (bytes: number) => JSON.stringify("x".repeat(bytes - 2));
    expect(await accept({ ClientContext: text(131_073) })).toBe("InvalidParameterValue.ClientContext");
    expect(await accept({ ClientContext: "{" })).toBe("InvalidParameterValue.ClientContext");
    expect(await accept({ ClientContext: text(131_072) })).toMatchObject({ InvokeResult: 0 });
    expect(await invocations()).toMatchObject([{ RetCode: 0 }]);
  });
});

it("as many events wait as are kept, beyond that one is refused; a cloud that closes drops them", async () => {
  const held = await startLocalCloud({ clock: new HeldClock(0) });
  await callApi(held, scf.createFunction());
  const fn = held.cloud.scf.function("ap-singapore", "default", "tokens");
  fn.transition = undefined;
  fn.reservedMb = 128;
  for (let count = 0; count < MAX_ASYNC_EVENTS; count += 1) held.scf.asynchronous.accept(fn, {}, fn, {});
  const { code, message } = await callApi(held, scf.invoke({ InvocationType: "Event" }));
  expect(code).toBe("RequestLimitExceeded");
  expect(message).toContain("1000 events wait");
  await held.close();
});
