import { serverZip } from "../../../../../__tests__/helpers/web-function";
import type { ApiCall } from "../../../helpers/api-client";
import {
  createFunction,
  createTrigger,
  invoke,
  listFunctions,
  publishVersion,
  updateFunctionCode,
  updateFunctionConfiguration,
} from "../fixtures";
import { functionsForEachTest } from "./function-calls";

const { get, url, world } = functionsForEachTest();

const base64 = (body: string) => ({ ZipFile: serverZip(body).toString("base64") });
const createWeb = (more: object = {}) =>
  createFunction({ Type: "HTTP", Handler: undefined, Code: base64("response.end('one');"), ...more });
const concurrency = (InstanceConcurrencyConfig: object) => ({ InstanceConcurrencyConfig });

const STATIC = {
  MaxConcurrency: 50,
  DynamicEnabled: "FALSE",
  InstanceIsolationEnabled: "FALSE",
  Type: "Request-Based",
};

describe("CreateFunction with Type HTTP", () => {
  it("makes a Web function, which needs no handler and is served at its URL", async () => {
    await world().settle(createWeb(), createTrigger());
    expect(await get()).toMatchObject({ Type: "HTTP", Handler: "", InstanceConcurrencyConfig: null });
    expect(await world().response(listFunctions())).toMatchObject({ Functions: [{ Type: "HTTP" }] });
    expect(await (await fetch(url())).text()).toBe("one");
  });

  it("keeps a handler that is given all the same", async () => {
    await world().settle(createWeb({ Handler: "index.main_handler" }));
    expect(await get()).toMatchObject({ Handler: "index.main_handler" });
  });

  it("keeps InstanceConcurrencyConfig as it is given", async () => {
    const session = { SessionSource: "HEADER", SessionName: "x-session", MaximumTTLInSeconds: 21_600 };
    const config = { ...STATIC, Type: "Session-Based", SessionConfig: session };
    await world().settle(createWeb(concurrency(config)));
    expect(await get()).toMatchObject(concurrency(config));
  });

  it.each<[string, object]>([
    ["0 requests at a time", { MaxConcurrency: 0 }],
    ["101 requests at a time", { MaxConcurrency: 101 }],
    ["dynamic concurrency", { MaxConcurrency: 2, DynamicEnabled: "TRUE" }],
  ])("refuses %s", async (_what, config) => {
    expect(await world().refusalCode(createWeb(concurrency(config)))).toBe("InvalidParameterValue");
  });
});

describe("a Web function that is changed", () => {
  it("keeps its concurrency where none is named, and loses it by an empty DynamicEnabled", async () => {
    await world().settle(createWeb(concurrency(STATIC)), updateFunctionConfiguration({ Timeout: 20 }));
    expect(await get()).toMatchObject({ Timeout: 20, ...concurrency(STATIC) });
    await world().settle(updateFunctionConfiguration(concurrency({ MaxConcurrency: 7 })));
    expect(await get()).toMatchObject(concurrency({ MaxConcurrency: 7 }));
    await world().settle(updateFunctionConfiguration(concurrency({ DynamicEnabled: "" })));
    expect(await get()).toMatchObject({ InstanceConcurrencyConfig: null });
  });

  it("cannot become an Event function", async () => {
    await world().settle(createWeb());
    expect(await world().refusalCode(updateFunctionConfiguration({ Type: "Event" }))).toBe("UnknownParameter");
    expect(await world().refusalCode(createFunction())).toBe("ResourceInUse.Function");
    expect(await get()).toMatchObject({ Type: "HTTP" });
  });

  it("takes an update of its code with an empty handler, as the Terraform provider sends it", async () => {
    await world().settle(createWeb(), createTrigger());
    await world().settle(updateFunctionCode(serverZip("response.end('two');"), { Handler: "" }));
    expect(await (await fetch(url())).text()).toBe("two");
  });

  it("has versions, which keep what they were published with", async () => {
    await world().settle(createWeb(concurrency(STATIC)), publishVersion());
    await world().settle(
      updateFunctionConfiguration(concurrency({ MaxConcurrency: 7 })),
      createTrigger({ Qualifier: "1" }),
    );
    expect(await get({ Qualifier: "1" })).toMatchObject({ Type: "HTTP", ...concurrency(STATIC) });
    await world().settle(updateFunctionCode(serverZip("response.end('two');"), { Handler: "" }));
    expect(await (await fetch(url())).text()).toBe("one");
  });
});

describe("a Web function", () => {
  it.each<[string, ApiCall, string]>([
    ["Invoke", invoke(), "UnsupportedOperation"],
    [
      "a timer",
      createTrigger({ Type: "timer", TriggerName: "every-minute", TriggerDesc: "0 * * * * * *" }),
      "InvalidParameterValue.Type",
    ],
  ])("refuses %s", async (_what, call, code) => {
    await world().settle(createWeb());
    expect(await world().refusalCode(call)).toBe(code);
  });
});
