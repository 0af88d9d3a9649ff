import { ManualClock } from "../../../__tests__/helpers/manual-clock";
import { ACCOUNT, type LocalCloud, startLocalCloud } from "../..";
import { Faults } from "../../core/faults/faults";
import { callApi, send } from "../helpers/api-client";
import { callFaceid } from "../helpers/sdk";

const action = "ApplySdkVerificationToken";

let local: LocalCloud;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(Date.now());
  local = await startLocalCloud({ clock });
});
afterEach(() => local.close());

const call = () => callApi(local, { action });
const bySdk = () => {
  const options = { endpoint: `127.0.0.1:${local.port}`, credentials: local.cloud.account } as const;
  return callFaceid({ ...options, signMethod: "TC3-HMAC-SHA256" }, action, {});
};

describe("scripted faults", () => {
  it("hit their action as often as they say, in the order they were added, and then no more", async () => {
    local.faults.add(
      { action, times: 2, kind: "error", code: "InternalError" },
      { action, times: 1, kind: "error", code: "RequestLimitExceeded", message: "slow down" },
    );
    const answers = [await call(), await call(), await call(), await call()];
    expect(answers.map(({ code }) => code)).toEqual([
      "InternalError",
      "InternalError",
      "RequestLimitExceeded",
      undefined,
    ]);
    expect(answers[2]).toMatchObject({ status: 200, message: "slow down" });
    expect(local.cloud.faceid.tokens.size).toBe(1);
    expect(local.faults.pending).toEqual([]);
  });

  it("can let requests through first, and hit whatever action comes next", async () => {
    local.faults.add({ times: 1, skip: 2, kind: "error", code: "InternalError" });
    const answers = [await call(), await call(), await call(), await call()];
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, "InternalError", undefined]);
  });

  it("hit the calls they name: with a parameter's value, of a service, every so many", async () => {
    local.faults.add(
      { kind: "throttle", service: "faceid", parameters: { IdCardType: "HK" } },
      { kind: "error", code: "InternalError", action, skip: 1, every: 2 },
      { kind: "error", code: "FailedOperation", service: "ssm" },
    );
    const answers = [];
    for (const IdCardType of ["ML", "HK", "ML", "ML", "ML"]) {
      answers.push(await callApi(local, { action, parameters: { IdCardType } }));
    }
    const none = undefined;
    expect(answers.map(({ code }) => code)).toEqual([none, "RequestLimitExceeded", none, "InternalError", none]);
    expect(local.faults.states.map(({ calls, hits }) => [calls, hits])).toEqual([
      [1, 1],
      [5, 1],
      [0, 0],
    ]);
  });

  it("hit a share of the calls, by the cloud's own randomness", () => {
    const drawn = [0.1, 0.3, 0.2, 0.19];
    const faults = new Faults(() => drawn.shift() ?? 1);
    faults.add({ kind: "reset", share: 0.2, skip: 1 });
    const target = { service: "faceid", action, subject: action, parameters: {} };
    expect([1, 2, 3, 4, 5].map(() => faults.take(target)?.kind)).toEqual([
      undefined,
      "reset",
      undefined,
      undefined,
      "reset",
    ]);
  });

  it("are a hundred at most", () => {
    const one = { kind: "reset", times: 1 } as const;
    local.faults.add(...Array(100).fill(one));
    expect(() => local.faults.add(one)).toThrow("There would be 101 faults at once, more than 100.");
    expect(local.faults.pending).toHaveLength(100);
  });

  it("leave other actions alone", async () => {
    local.faults.add({ action: "GetSecretValue", times: 1, kind: "error", code: "InternalError" });
    expect(await call()).toMatchObject({ code: undefined });
    expect(local.faults.pending).toEqual([
      { action: "GetSecretValue", times: 1, kind: "error", code: "InternalError" },
    ]);
  });

  it("never hide a mistake of the caller, and are not used up by one", async () => {
    local.faults.add({ action, times: 1, kind: "error", code: "InternalError" });
    const unsigned = await callApi(local, { action, credentials: { ...ACCOUNT, secretKey: "EXAMPLE" } });
    const invalid = await callApi(local, { action, parameters: { CheckMode: 9 } });
    expect([unsigned.code, invalid.code]).toEqual(["AuthFailure.SignatureFailure", "InvalidParameterValue"]);
    expect(await call()).toMatchObject({ code: "InternalError" });
  });

  it("can be taken back", async () => {
    local.faults.add({ action, times: 9, kind: "reset" });
    local.faults.clear();
    expect(await call()).toMatchObject({ code: undefined });
  });

  it("answer with an HTTP status that the SDK reports", async () => {
    local.faults.add({ action, times: 1, kind: "status", status: 502 });
    await expect(bySdk()).rejects.toMatchObject({ httpCode: 502 });
    expect(local.audit.entries[0]?.code).toBe("fault:status");
  });

  it("answer with something that is not JSON", async () => {
    local.faults.add({ action, times: 1, kind: "not-json" });
    await expect(bySdk()).rejects.toThrow(/invalid json/i);
    expect(local.audit.entries[0]?.code).toBe("fault:not-json");
  });

  it("reset the connection", async () => {
    local.faults.add({ action, times: 1, kind: "reset" });
    await expect(bySdk()).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(local.audit.entries[0]?.code).toBe("fault:reset");
  });

  it("reset the connection inside a tunnel", async () => {
    local.faults.add({ action, times: 1, kind: "reset" });
    const options = {
      endpoint: "faceid.tencentcloudapi.com",
      credentials: local.cloud.account,
      proxy: local.url,
      signMethod: "TC3-HMAC-SHA256",
    } as const;
    await expect(callFaceid(options, action, {})).rejects.toThrow(/ECONNRESET|socket hang up/);
  });

  it("reset the connection after the work is done: only the answer is lost", async () => {
    local.faults.add({ action, times: 1, kind: "reset", performed: true });
    await expect(call()).rejects.toThrow();
    expect(local.cloud.faceid.tokens.size).toBe(1);
    local.faults.add({ action, times: 1, kind: "reset" });
    await expect(call()).rejects.toThrow();
    expect(local.cloud.faceid.tokens.size).toBe(1);
  });

  it("hit a request about one resource only, and count only those", async () => {
    const about = (SecretName: string) =>
      callApi(local, { action: "DescribeSecret", service: "ssm", parameters: { SecretName } });
    local.faults.add({
      action: "DescribeSecret",
      subject: "b",
      skip: 1,
      times: 1,
      kind: "error",
      code: "InternalError",
    });
    const answers = [await about("b"), await about("a"), await about("b")];
    expect(answers.map(({ code }) => code)).toEqual(["ResourceNotFound", "ResourceNotFound", "InternalError"]);
    expect(local.audit.entries.map(({ subject }) => subject)).toEqual(["b", "a", "b"]);
  });

  it("wait for whoever wants to know of the hit, before anything happens", async () => {
    const issued: number[] = [];
    const onHit = async () => void issued.push(local.cloud.faceid.tokens.size);
    local.faults.add({ action, times: 1, kind: "reset", performed: true, onHit });
    await expect(call()).rejects.toThrow();
    expect(issued).toEqual([0]);
  });

  it("delay an answer by the cloud's clock and then give it", async () => {
    local.faults.add({ action, times: 1, kind: "delay", ms: 3_000 });
    const before = clock.now();
    expect(await call()).toMatchObject({ code: undefined });
    expect(clock.now() - before).toBe(3_000);
    expect(local.audit.entries[0]).toMatchObject({ at: before, code: undefined });
  });

  it("do not touch a request that is not of an API", async () => {
    local.faults.add({ action, times: 1, kind: "reset" });
    expect((await send(local, "GET", "/", {}, "")).status).toBe(200);
    expect(local.faults.pending).toHaveLength(1);
  });
});
