import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { RESULT_CODES } from "../../../../contract/vendor/results/result-codes";
import { MAX_LINKS } from "../../../services/faceid/media";
import { MAX_TOKENS } from "../../../services/faceid/state";
import { type ApiCall, callApi, send } from "../../helpers/api-client";
import { startTimedCloud } from "../../helpers/timed-cloud";
import * as faceid from "./fixtures";

type Fields = Readonly<Record<string, unknown>>;

const world = forEachTest(() => startTimedCloud(Date.UTC(2026, 0, 14)));

function call(request: ApiCall) {
  // The quota slides with the clock.
  world().clock.advance(50);
  return callApi(world().local, request);
}

async function webResult(Extra: string, Config: object = {}): Promise<Fields> {
  const { response } = await call(faceid.applyWebVerification({ Extra, Config }));
  return (await call(faceid.getWebVerificationResult(String(response["BizToken"])))).response;
}

async function selfieResult(more: object): Promise<Fields> {
  const { response } = await call(faceid.getFaceIdToken(more));
  return (await call(faceid.getFaceIdResult(String(response["SdkToken"])))).response;
}

const list = (response: Fields, name: string) => response[name] as Fields[];

describe("the web flow", () => {
  it("gives a token, and the address of its page", async () => {
    const { response } = await call(faceid.applyWebVerification());
    expect(response["VerificationURL"]).toBe(`https://intl.faceid.qq.com/reflect/?token=${response["BizToken"]}`);
  });

  it("answers numbers where the SDK flow has texts, and media as Base64", async () => {
    const passed = await webResult("test-user:passed order-1", { CheckMode: 1, IDCardType: "HKIDCard" });
    expect(passed).toMatchObject({ ErrorCode: 0, ErrorMsg: "Succeeded", Extra: "test-user:passed order-1" });
    expect(list(passed, "VerificationDetailList")).toMatchObject([
      { ErrorCode: 0, LivenessErrorCode: 0, CompareErrorCode: 0, Similarity: 98.76 },
    ]);
    expect(Buffer.from(String(passed["VideoBase64"]), "base64").toString("latin1")).toContain("ftypisom");
    expect(list(passed, "OCRResult")).toMatchObject([
      { IsPass: true, NormalCardInfo: { HKIDCard: { FullName: "TEST, Hong Kong" } }, OriginalCardInfo: null },
    ]);
  });

  it("has a test user for every code of the SDK flow", async () => {
    for (const { code } of RESULT_CODES.filter(({ levels, code: one }) => levels.length > 0 && one !== "0")) {
      const result = await webResult(`test-user:code-${code}`);
      expect(result).toMatchObject({ ErrorCode: Number(code) });
      expect(list(result, "VerificationDetailList").at(-1)).toMatchObject({ ErrorCode: Number(code) });
    }
  });

  it("reads a document in CheckMode 1 and 4 alone, and nothing but it in 4", async () => {
    const counts = async (CheckMode: number) => {
      const result = await webResult("test-user:passed", { CheckMode, IDCardType: "MLIDCard" });
      return [list(result, "OCRResult").length, list(result, "VerificationDetailList").length];
    };
    expect([await counts(1), await counts(2), await counts(3), await counts(4)]).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    const [card] = list(await webResult("test-user:passed", { CheckMode: 4, IDCardType: "MLIDCard" }), "OCRResult");
    expect(card).toMatchObject({ NormalCardInfo: null, OriginalCardInfo: expect.stringContaining("TEST BIN CONTOH") });
  });

  it("withholds what a warning is about, and writes it without a sign", async () => {
    const config = { CheckMode: 1, IDCardType: "HKIDCard" };
    const warned = await webResult("test-user:warning-9103", config);
    expect(list(warned, "OCRResult")).toMatchObject([{ IsPass: false, NormalCardInfo: null, WarnCardInfos: [9103] }]);
    const ignored = await webResult("test-user:warning-9103", { ...config, DisableCheckOcrWarnings: true });
    expect(list(ignored, "OCRResult")).toMatchObject([{ IsPass: true }]);
  });

  it.each<[string, object, string]>([
    ["no RedirectURL", { RedirectURL: undefined }, "MissingParameter"],
    ["an invalid RedirectURL", { RedirectURL: "www.example.com" }, "InvalidParameterValue"],
    ["1,001 characters of Extra", { Extra: "x".repeat(1_001) }, "InvalidParameterValue"],
    ["a CheckMode that there is not", { Config: { CheckMode: 5 } }, "InvalidParameterValue"],
    ["an IDCardType of the SDK flow", { Config: { IDCardType: "HK" } }, "InvalidParameterValue"],
    ["actions at a level without", { Config: { ActionList: "blink" } }, "InvalidParameter"],
    ["three actions", { Config: { ActionList: "blink,nod,shake", SecurityLevel: 2 } }, "InvalidParameterValue"],
    ["a hundred attempts", { Config: { LivenessRetryLimit: 100 } }, "InvalidParameterValue"],
    ["a test user that there is not", { Extra: "test-user:pased" }, "InvalidParameterValue"],
  ])("refuses %s", async (_what, more, code) => {
    expect(await call(faceid.applyWebVerification(more))).toMatchObject({ code });
  });

  it("takes what the page takes", async () => {
    const Config = { SecurityLevel: 2, ActionList: "blink,mouth", Language: "th", LivenessTimeout: 0, Version: "PLUS" };
    expect(await call(faceid.applyWebVerification({ Config, CompareImageBase64: "eA==" }))).toMatchObject({
      code: undefined,
    });
  });
});

describe("the selfie flow", () => {
  it("compares in the mode compare, and tells the similarity", async () => {
    const passed = await selfieResult({ CheckMode: "compare", Image: "eA==", Extra: "test-user:passed" });
    expect(passed).toMatchObject({ Result: "0", Similarity: 98.76, Extra: "test-user:passed", DeviceInfoLevel: "" });
    expect(Buffer.from(String(passed["BestFrame"]), "base64").subarray(1, 4).toString()).toBe("PNG");
    expect(await selfieResult({ Extra: "test-user:passed" })).toMatchObject({ Result: "0", Similarity: 0 });
    expect(await selfieResult({ Extra: "test-user:code-1004" })).toMatchObject({ Result: "1004", BestFrame: "" });
  });

  it("tells a device's level to ENHANCED and PLUS, and tags of an attack to PRO and PLUS", async () => {
    const told = async (SdkVersion: string) => {
      const { DeviceInfoLevel } = await selfieResult({ SdkVersion, Extra: "test-user:device-3" });
      const { LivenessInfoTag } = await selfieResult({ SdkVersion, Extra: "test-user:liveness-tags" });
      return [DeviceInfoLevel, (LivenessInfoTag as string[]).length > 0];
    };
    expect(await told("BASIC")).toEqual(["", false]);
    expect(await told("ENHANCED")).toEqual(["3", false]);
    expect(await told("PRO")).toEqual(["", true]);
    expect(await told("PLUS")).toEqual(["3", true]);
  });

  it("is unfinished without a test user", async () => {
    expect(await selfieResult({ Extra: "order-1" })).toMatchObject({ Result: "-999", BestFrame: "", Extra: "order-1" });
  });

  it.each<[string, object, string]>([
    ["a comparison without an image", { CheckMode: "compare" }, "InvalidParameter"],
    ["actions at a level without", { SecureLevel: "3", ActionList: "nod" }, "InvalidParameter"],
    ["a level that is a number", { SecureLevel: 4 }, "InvalidParameter"],
    ["six attempts", { RetryLimit: 6 }, "InvalidParameterValue"],
  ])("refuses %s", async (_what, more, code) => {
    expect(await call(faceid.getFaceIdToken(more))).toMatchObject({ code });
  });
});

describe("the liveness flow", () => {
  it("finds everybody alive, with links that can be followed for ten minutes", async () => {
    const { response } = await call(faceid.applyLivenessToken());
    const result = (await call(faceid.getLivenessResult(String(response["SdkToken"])))).response;
    expect(result).toMatchObject({ Result: "0", Description: "Succeeded", BestFrame: { Size: expect.any(Number) } });
    const { Url } = result["BestFrame"] as { Url: string };
    const { local, clock } = world();
    const follow = async () =>
      (await send(local, "GET", new URL(Url).pathname, { host: `127.0.0.1:${local.port}` }, "")).status;
    expect(await follow()).toBe(200);
    clock.advance(600_000);
    expect(await follow()).toBe(403);
  });
});

describe("a token", () => {
  const FLOWS = {
    web: {
      apply: () => faceid.applyWebVerification(),
      field: "BizToken",
      read: faceid.getWebVerificationResult,
      hours: 72,
    },
    selfie: { apply: () => faceid.getFaceIdToken(), field: "SdkToken", read: faceid.getFaceIdResult, hours: 72 },
    liveness: { apply: () => faceid.applyLivenessToken(), field: "SdkToken", read: faceid.getLivenessResult, hours: 2 },
  } as const;

  it.each(Object.entries(FLOWS))("of the %s flow is known to its own action alone, for its time", async (flow, row) => {
    const token = String((await call(row.apply())).response[row.field]);
    for (const [other, { read }] of Object.entries(FLOWS)) {
      expect(await call(read(token))).toMatchObject({
        code: other === flow ? undefined : "InvalidParameterValue.BizTokenIllegal",
      });
    }
    expect(await call(faceid.getSdkVerificationResult(token))).toMatchObject({
      code: "InvalidParameterValue.BizTokenIllegal",
    });
    world().clock.advance(row.hours * 3_600_000);
    expect(await call(row.read(token))).toMatchObject({ code: "InvalidParameterValue.BizTokenExpired" });
  });

  it("is kept until many newer ones are there, as are links", () => {
    const { faceid: state } = world().local.cloud;
    const issue = () => state.issueSibling({ flow: "web", parameters: {}, issuedAt: 0 }).token;
    const first = issue();
    for (let index = 1; index < MAX_TOKENS; index += 1) issue();
    expect(state.sibling("web", first)).toBeDefined();
    const last = issue();
    expect([state.sibling("web", first), state.sibling("web", last)]).toEqual([undefined, expect.anything()]);
    const path = (url: string) => ({ method: "GET", path: new URL(url).pathname });
    const { Url } = state.media.link("BestFrame", "http://127.0.0.1:1");
    for (let index = 1; index <= MAX_LINKS; index += 1) state.media.link("BestFrame", "http://127.0.0.1:1");
    expect(state.media.answer(path(Url))).toMatchObject({ status: 404 });
  });
});
