import { handlerZip } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import { createFunction, invoke, invokeFunction, publishVersion, updateAlias, updateFunctionCode } from "../fixtures";

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
});
afterEach(() => world.close());

const CODE = { ZipFile: handlerZip("console.log('seen'); return { got: event };").toString("base64") };
const result = async (more: object = {}) => (await world.response(invoke(more)))["Result"];

describe("Invoke", () => {
  it("gives the function its event and answers what it returns", async () => {
    await world.settle(createFunction({ Code: CODE }));
    expect(await result({ ClientContext: '{"a":1}', LogType: "Tail" })).toMatchObject({
      RetMsg: '{"got":{"a":1}}',
      ErrMsg: "",
      InvokeResult: 0,
      Log: expect.stringMatching(
        /^START RequestId:.*\nInit Report .*\nseen\nResponse .*\nEND .*\nReport .*Memory:256MB/,
      ),
      FunctionRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await result()).toMatchObject({ RetMsg: '{"got":{}}', Log: "" });
  });

  it("answers the failure of a function, of the version that is asked for", async () => {
    await world.settle(createFunction({ Code: CODE }), publishVersion());
    await world.settle(updateFunctionCode(handlerZip("throw new Error('broken');")));
    expect(await result()).toMatchObject({
      RetMsg: "",
      ErrMsg: expect.stringContaining("Error: broken"),
      InvokeResult: -1,
    });
    expect(await result({ Qualifier: "1" })).toMatchObject({ RetMsg: '{"got":{}}' });
  });

  it("is refused while the function is Creating, for an event that is not JSON and for an unknown version", async () => {
    await world.response(createFunction({ Code: CODE }));
    expect(await world.refusalCode(invoke())).toBe("FailedOperation.FunctionStatusError");
    world.advance(60_000);
    expect(await world.refusalCode(invoke({ ClientContext: "{" }))).toBe("InvalidParameterValue.ClientContext");
    expect(await world.refusalCode(invoke({ Qualifier: "7" }))).toBe("ResourceNotFound.Qualifier");
  });
});

describe("InvokeFunction", () => {
  const answer = async (more: object = {}) => (await world.response(invokeFunction(more)))["Result"];

  it("gives the function its Event and answers what it returns", async () => {
    await world.settle(createFunction({ Code: CODE }));
    expect(await answer({ Event: '{"a":1}' })).toMatchObject({ RetMsg: '{"got":{"a":1}}', InvokeResult: 0, Log: "" });
    expect(await answer()).toMatchObject({ RetMsg: '{"got":{}}' });
    expect(await world.refusalCode(invokeFunction({ Event: "{" }))).toBe("InvalidParameterValue");
    expect(await world.refusalCode(invokeFunction({ ClientContext: "{}" }))).toBe("UnknownParameter");
  });

  it("goes to the version of $DEFAULT unless it names another", async () => {
    await world.settle(createFunction({ Code: CODE }), publishVersion());
    await world.settle(updateFunctionCode(handlerZip("return 'new';")), updateAlias("$DEFAULT", "1"));
    expect(await answer()).toMatchObject({ RetMsg: '{"got":{}}' });
    expect(await answer({ Qualifier: "$LATEST" })).toMatchObject({ RetMsg: '"new"' });
  });

  it("gives the last 4 KB of the log", async () => {
    const chatty = handlerZip("for (let n = 0; n < 200; n += 1) console.log('line ' + n + ' ' + 'ü'.repeat(50));");
    await world.settle(createFunction({ Code: { ZipFile: chatty.toString("base64") } }));
    const { Log } = (await answer({ LogType: "Tail" })) as { Log: string };
    expect(Buffer.byteLength(Log)).toBeLessThanOrEqual(4_096);
    expect(Log).not.toContain("\uFFFD");
    expect(Log).toMatch(/line 199 ü+\nResponse .*\nEND .*\nReport .*$/);
  });
});
