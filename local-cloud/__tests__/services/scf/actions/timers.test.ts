import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  createFunction,
  createTrigger,
  deleteTrigger,
  getFunctionEventInvokeConfig,
  listTriggers,
  updateFunctionEventInvokeConfig,
  updateTrigger,
} from "../fixtures";

const CRON = "0 */5 * * * * *";
const TIMER = { TriggerName: "smoke", Type: "timer", TriggerDesc: CRON };
const ALL = { Filters: [] };
const MINUTE_MS = 60_000;
const START = Date.UTC(2025, 0, 14);

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
});
afterEach(() => world.close());

const listed = async () => (await world.response(listTriggers(ALL)))["Triggers"] as Record<string, unknown>[];
const fire = (minutes: number) => world.local.scf.runDueTimers(START, START + minutes * MINUTE_MS);
const echo = () => world.settle(createFunction({ Code: { ZipFile: handlerZip("return event;").toString("base64") } }));

describe("a trigger of type timer", () => {
  it("takes the bare expression and is described with it in JSON, as the Terraform provider sends and reads it", async () => {
    await world.settle(createFunction(), createTrigger({ ...TIMER, CustomArgument: "all" }));
    expect(await listed()).toMatchObject([
      { TriggerName: "smoke", Type: "timer", TriggerDesc: `{"cron":"${CRON}"}`, CustomArgument: "all", Enable: 1 },
    ]);
  });

  it("stands beside a function URL, and its name is used once", async () => {
    await world.settle(createFunction(), createTrigger(), createTrigger(TIMER));
    expect(await listed()).toHaveLength(2);
    expect(await world.refusalCode(createTrigger({ ...TIMER, Qualifier: "$DEFAULT" }))).toBe("ResourceInUse.Trigger");
  });

  it.each<[string, object, string]>([
    ["five fields", { TriggerDesc: "*/5 * * * *" }, "InvalidParameterValue.TriggerDesc"],
    ["L", { TriggerDesc: '{"cron":"0 0 0 L * * *"}' }, "InvalidParameterValue.TriggerDesc"],
    ["a name with a dot", { TriggerName: "a.b" }, "InvalidParameterValue.TriggerName"],
    ["an argument of more than 4 KB", { CustomArgument: "x".repeat(4_097) }, "InvalidParameterValue.CustomArgument"],
  ])("refuses %s", async (_what, more, code) => {
    await world.settle(createFunction());
    expect(await world.refusalCode(createTrigger({ ...TIMER, ...more }))).toBe(code);
  });

  it("fires at each of its times, with the documented event", async () => {
    await echo();
    await world.settle(createTrigger({ ...TIMER, CustomArgument: "all" }));
    const firings = await fire(10);
    expect(firings.map(({ at }) => at)).toEqual([START + 5 * MINUTE_MS, START + 10 * MINUTE_MS]);
    const [answer] = firings[0]?.answers ?? [];
    expect(JSON.parse(answer?.ok ? answer.result : "")).toEqual({
      Type: "Timer",
      TriggerName: "smoke",
      Time: "2025-01-14T00:05:00Z",
      Message: "all",
    });
  });

  it("fires no more once it is closed or gone, and by the new expression once that was changed", async () => {
    await echo();
    await world.settle(createTrigger(TIMER), updateTrigger({ ...TIMER, TriggerDesc: "0 */2 * * * * *" }));
    expect(await fire(4)).toHaveLength(2);
    await world.settle(updateTrigger({ TriggerName: "smoke", Type: "timer", Enable: "CLOSE" }));
    expect(await fire(60)).toEqual([]);
    await world.settle(updateTrigger({ TriggerName: "smoke", Type: "timer", Enable: "OPEN" }));
    expect(await fire(4)).toHaveLength(2);
    await world.settle(deleteTrigger(TIMER));
    expect(await fire(60)).toEqual([]);
  });
});

describe("an invocation that fails", () => {
  const failing = () => createFunction({ Code: { ZipFile: handlerZip('throw new Error("no");').toString("base64") } });

  it("is repeated twice, unless the function is configured otherwise", async () => {
    await world.settle(failing(), createTrigger(TIMER));
    expect((await fire(5))[0]?.answers).toHaveLength(3);
    await world.settle(updateFunctionEventInvokeConfig(0));
    expect(await world.response(getFunctionEventInvokeConfig())).toMatchObject({
      AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 0 }], MsgTTL: 300 },
    });
    expect((await fire(5))[0]?.answers).toHaveLength(1);
  });

  it.each([-1, 3])("cannot be repeated %d times", async (retries) => {
    await world.settle(failing());
    expect(await world.refusalCode(updateFunctionEventInvokeConfig(retries))).toBe("InvalidParameterValue");
  });
});

it("a function's clock is the cloud's, not the machine's", async () => {
  const body =
    "return [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(), new Date() instanceof Date];";
  await world.settle(createFunction({ Code: { ZipFile: handlerZip(body).toString("base64") } }), createTrigger(TIMER));
  const [answer] = (await fire(5))[0]?.answers ?? [];
  const [now, made, text, given, isDate] = JSON.parse(answer?.ok ? answer.result : "") as number[];
  for (const time of [now, made, text]) expect(Math.abs((time ?? 0) - START)).toBeLessThan(MINUTE_MS);
  expect([given, isDate]).toEqual([5, true]);
});

it("a day of a small function's timer takes little time", async () => {
  await echo();
  await world.settle(createTrigger(TIMER));
  expect(await fire(24 * 60)).toHaveLength(288);
});
