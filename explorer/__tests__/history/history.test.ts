import ts from "typescript";
import { SEED_REVISION } from "../../../contract/vendor/revisions";
import type { Check } from "../../../smoke";
import type { HttpAnswer } from "../../../smoke/http/http-exchange";
import { toHar } from "../../history/har";
import { toSmokeCheck } from "../../history/smoke-check";
import type { SentCall } from "../../send/sent-call";
import { call } from "../helpers/calls";
import { ExplorerWorld } from "../helpers/explorer-world";

const PICTURE = "QUJD".repeat(60);
const sent: Record<string, SentCall> = {};
let world: ExplorerWorld;

beforeAll(async () => {
  world = await ExplorerWorld.start();
  const send = (body: object) => world.ask<SentCall>("/api/send", body);
  const old = { revision: SEED_REVISION } as const;
  const issued = await send(call({ IdCardType: "HK", Extra: "test-user:passed" }, old));
  Object.assign(sent, {
    issued,
    refused: await send(call({ IdCardType: "MacaoIDCard" })),
    picture: await send(call({ CheckMode: 2, CompareImage: PICTURE }, old)),
    result: await send(
      call({ SdkToken: issued.explanation.sdkToken }, { ...old, operation: "GetSdkVerificationResult" }),
    ),
  });
});

afterAll(() => world.close());

const find = (name: string): SentCall => sent[name] as SentCall;

describe("the calls of a page as HAR", () => {
  it("have the form of HAR 1.2", () => {
    const { log } = toHar(Object.values(sent)) as { log: { version: string; entries: Record<string, unknown>[] } };
    expect(log.version).toBe("1.2");
    expect(log.entries).toHaveLength(4);
    for (const entry of log.entries) {
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(["startedDateTime", "time", "request", "response", "cache", "timings"]),
      );
      expect(Date.parse(String(entry["startedDateTime"]))).not.toBeNaN();
    }
  });

  it("hold no token, no picture, no key and no Authorization", () => {
    const text = JSON.stringify(toHar(Object.values(sent)));
    const token = find("issued").explanation.sdkToken ?? "none";
    expect(token).not.toBe("none");
    for (const secret of [token, PICTURE, "authorization", "TC3-HMAC-SHA256"]) expect(text).not.toContain(secret);
    for (const { cloud } of world.clouds.values()) expect(text).not.toContain(cloud.account.secretKey);
    expect(text).toContain("MacaoIDCard");
  });

  it("hold nothing that an account knows of a person", () => {
    const result = find("result");
    const ofAccount = { ...result, call: { ...result.call, target: "account" as const } };
    expect(JSON.stringify(toHar([result]))).toContain("CardVerifyResults");
    expect(JSON.stringify(toHar([ofAccount]))).not.toContain("CardVerifyResults");
  });
});

/** The check in the text of a module. */
function load(text: string | undefined): Check {
  const exports: { check?: Check } = {};
  const { outputText, diagnostics = [] } = ts.transpileModule(text ?? "", {
    compilerOptions: { module: ts.ModuleKind.CommonJS },
    reportDiagnostics: true,
  });
  expect(diagnostics).toEqual([]);
  new Function("exports", outputText)(exports);
  return exports.check as Check;
}

const answer = (status: number, body: unknown): HttpAnswer => ({
  ...{ status, body, headers: {}, contentType: "application/json", durationMs: 1 },
});

describe("a call as a smoke check", () => {
  it("asks the same again, and passes on the outcome that it had", () => {
    const check = load(toSmokeCheck(find("issued")));
    expect(check.request).toEqual({
      action: "ApplySdkVerificationToken",
      parameters: { IdCardType: "HK", Extra: "test-user:passed" },
    });
    expect(check.judge(answer(200, { SdkToken: "t" }), 0)).toEqual({ state: "pass" });
    expect(check.judge(answer(502, { upstreamCode: "InternalError" }), 0)).toMatchObject({
      state: "fail",
      received: "status 502, InternalError",
    });
  });

  it("of a refusal expects its code", () => {
    const refused = find("refused");
    const check = load(toSmokeCheck(refused));
    expect(check.judge(answer(502, { upstreamCode: refused.explanation.code }), 0)).toEqual({ state: "pass" });
    expect(check.judge(answer(200, { SdkToken: "t" }), 0)).toMatchObject({ state: "fail" });
  });

  it("is not made of what belongs to one verification alone", () => {
    expect([toSmokeCheck(find("result")), toSmokeCheck(find("picture"))]).toEqual([undefined, undefined]);
  });
});
