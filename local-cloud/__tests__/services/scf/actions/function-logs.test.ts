import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import * as scf from "../fixtures";

let world: ScfCloud;
beforeAll(async () => {
  world = await ScfCloud.start();
  const body = "console.log('saw', event.n); if (event.n === 2) throw new Error('broken'); return event.n;";
  await world.settle(scf.createFunction({ Code: { ZipFile: handlerZip(body).toString("base64") } }));
  for (const n of [1, 2, 3]) {
    await world.response(scf.invoke({ ClientContext: JSON.stringify({ n }) }));
    world.advance(60_000);
  }
});
afterAll(() => world.close());

interface Logs {
  readonly TotalCount: number;
  readonly Data: readonly Readonly<Record<string, unknown>>[];
}
const logs = async (more: object = {}) => (await world.response(scf.getFunctionLogs(more))) as unknown as Logs;
const results = async (more: object = {}) => (await logs(more)).Data.map(({ RetMsg }) => String(RetMsg).slice(0, 1));

describe("GetFunctionLogs", () => {
  it("gives the invocations with what they wrote, the last first", async () => {
    const { TotalCount, Data } = await logs();
    expect(TotalCount).toBe(3);
    expect(Data[0]).toMatchObject({
      FunctionName: "tokens",
      RetMsg: "3",
      RetCode: 0,
      InvokeFinished: 1,
      RetryNum: 0,
      StartTime: "2025-01-14 00:02:01",
      Log: expect.stringMatching(/^START RequestId:.*\nsaw 3\nResponse .*\nEND .*\nReport .*$/),
    });
    expect(Data[1]).toMatchObject({ RetCode: 430, RetMsg: expect.stringContaining("broken") });
    expect(Data[2]).toMatchObject({ RetMsg: "1" });
  });

  it("gives those asked for by outcome, id, time and page, in the order asked for", async () => {
    const RequestId = (await logs()).Data[0]?.["RequestId"];
    expect(await results({ Order: "asc" })).toEqual(["1", "{", "3"]);
    expect(await results({ Filter: { RetCode: "is0" } })).toEqual(["3", "1"]);
    expect(await results({ Filter: { RetCode: "not0" } })).toEqual(["{"]);
    expect(await results({ Filter: { RetCode: "UserCodeException" } })).toEqual(["{"]);
    expect(await results({ Filter: { RetCode: "TimeLimitExceeded" } })).toEqual([]);
    expect(await results({ FunctionRequestId: RequestId })).toEqual(["3"]);
    expect(await results({ StartTime: "2025-01-14 00:01:00", EndTime: "2025-01-14 00:01:30" })).toEqual(["{"]);
    expect(await results({ Offset: 1, Limit: 1 })).toEqual(["{"]);
  });

  it.each<[string, object]>([
    ["InvalidParameterValue.Limit", { Offset: 1, Limit: 10_000 }],
    ["InvalidParameterValue", { StartTime: "2025-01-14 00:00:00", EndTime: "2025-01-15 00:00:01" }],
    ["InvalidParameterValue", { StartTime: "yesterday" }],
    ["InvalidParameterValue", { Filter: { RetCode: "is1" } }],
    ["ResourceNotFound.Function", { FunctionName: "absent" }],
  ])("is refused with %s for %j", async (code, more) => {
    expect(await world.refusalCode(scf.getFunctionLogs(more))).toBe(code);
  });
});

describe("GetRequestStatus", () => {
  it("tells how a request ended, of the last quarter of an hour or the time asked for", async () => {
    const [ok, failed] = (await logs()).Data.map(({ RequestId }) => String(RequestId));
    const status = async (id = "", more: object = {}) =>
      (await world.response(scf.getRequestStatus(id, more)))["Data"] as Record<string, unknown>[];
    expect(await status(ok)).toMatchObject([{ RequestId: ok, RetCode: 0, RetMsg: "3", FunctionName: "tokens" }]);
    expect(await status(failed)).toMatchObject([{ RetCode: -1 }]);
    expect(await status("absent")).toEqual([]);
    world.advance(20 * 60_000);
    expect(await status(ok)).toEqual([]);
    expect(await status(ok, { StartTime: "2025-01-14 00:00:00" })).toHaveLength(1);
  });
});

describe("an account's SCF", () => {
  it("has the one namespace default", async () => {
    const names = async (more: object = {}) => {
      const { Namespaces, TotalCount } = await world.response(scf.listNamespaces(more));
      return [TotalCount, (Namespaces as { Name: string }[]).map(({ Name }) => Name)];
    };
    expect(await names()).toEqual([1, ["default"]]);
    expect(await names({ SearchKey: [{ Key: "Namespace", Value: "other" }] })).toEqual([0, []]);
  });

  it("tells its functions and what of the region's quota is reserved", async () => {
    await world.settle(scf.putReservedConcurrencyConfig(512));
    expect(await world.response(scf.getAccount())).toMatchObject({
      AccountUsage: {
        Namespace: [{ Functions: ["tokens"], FunctionsCount: 1 }],
        TotalConcurrencyMem: 64_000,
        TotalAllocatedConcurrencyMem: 512,
      },
      AccountLimit: { Namespace: [{ FunctionsCount: 50, TimeoutLimit: 900, RetryNumLimit: 2 }] },
    });
  });
});
