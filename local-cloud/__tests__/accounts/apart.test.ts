import { HeldClock, handlerZip } from "../../../__tests__/helpers/scf";
import { v1Signature } from "../../../signature/v1";
import { type LocalCloud, startLocalCloud } from "../..";
import { TRANSITION_MS } from "../../services/scf/state/scf-state";
import { type ApiCall, send } from "../helpers/api-client";
import * as scf from "../services/scf/fixtures";
import { accountCalls, createRole, createSecret, getSecret, trusting, UINS, whoAmI } from "./account-calls";

const REGION = "ap-singapore";
const OTHER_BUCKET = `files-1250000001.cos.${REGION}.myqcloud.com`;

let local: LocalCloud;
let clock: HeldClock;
beforeAll(async () => {
  clock = new HeldClock(0);
  local = await startLocalCloud({ clock, accounts: 3 });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const { keyFor, as, cos, succeed, policyFor } = accountCalls(() => local);

describe("several accounts", () => {
  it("have a Uin, an APPID and a key each, those of the first as if it were alone", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((number) => succeed(number, { service: "cam", action: "GetUserAppId" })),
    );
    expect(answers.map(({ Uin, AppId }) => [Uin, AppId])).toEqual([
      [UINS[0], 1_250_000_000],
      [UINS[1], 1_250_000_001],
      [UINS[2], 1_250_000_002],
    ]);
    expect([1, 2, 3].map((number) => keyFor(number).secretId)).toEqual([
      "AKIDLOCALCLOUDEXAMPLE",
      "AKIDLOCALCLOUDEXAMPLE2",
      "AKIDLOCALCLOUDEXAMPLE3",
    ]);
    expect(new Set([1, 2, 3].map((number) => keyFor(number).secretKey)).size).toBe(3);
  });

  it("follow from the secret key of the first", async () => {
    const again = await startLocalCloud({ accounts: 2, secretKey: keyFor(1).secretKey });
    expect(again.accounts.map(({ cloud }) => cloud.account)).toEqual([keyFor(1), keyFor(2)]);
    await again.close();
  });

  it("are named by the list of requests, once a signature is good", async () => {
    await succeed(2, whoAmI);
    await as(3, { ...whoAmI, credentials: { ...keyFor(3), secretKey: "wrong" } });
    await succeed(1, whoAmI);
    expect(local.audit.entries.map(({ account, caller }) => [account, caller])).toEqual([
      [UINS[1], "root"],
      [undefined, undefined],
      [UINS[0], "root"],
    ]);
  });

  it("know their own keys only", async () => {
    expect(await as(1, { ...whoAmI, credentials: { ...keyFor(2), secretKey: keyFor(1).secretKey } })).toMatchObject({
      code: "AuthFailure.SignatureFailure",
    });
    expect(
      await as(1, { ...whoAmI, credentials: { secretId: `${keyFor(1).secretId}4`, secretKey: "x" } }),
    ).toMatchObject({ code: "AuthFailure.SecretIdNotFound" });
  });

  it("are told apart by a v1 signature too, in the query and in a form", async () => {
    const { secretId, secretKey } = keyFor(2);
    const host = `127.0.0.1:${local.port}`;
    const sent = async (method: "GET" | "POST") => {
      const parameters: Record<string, string> = {
        Action: "GetCallerIdentity",
        Version: "2018-08-13",
        Region: REGION,
        Timestamp: String(Math.floor(clock.now() / 1_000)),
        Nonce: "1",
        SecretId: secretId,
      };
      parameters["Signature"] = v1Signature({ method, host, parameters }, "HmacSHA1", secretKey);
      const form = new URLSearchParams(parameters).toString();
      const { text } =
        method === "GET"
          ? await send(local, method, `/?${form}`, { host }, "")
          : await send(local, method, "/", { host, "content-type": "application/x-www-form-urlencoded" }, form);
      return JSON.parse(text).Response;
    };
    expect(await sent("GET")).toMatchObject({ AccountId: UINS[1] });
    expect(await sent("POST")).toMatchObject({ AccountId: UINS[1] });
  });

  it("keep secrets and roles of the same name apart", async () => {
    await succeed(1, createSecret("first"));
    expect(await as(2, getSecret)).toMatchObject({ code: "ResourceNotFound.SecretNotExist" });
    await succeed(2, createSecret("second"));
    expect(await succeed(1, getSecret)).toMatchObject({ SecretString: "first" });
    expect(await succeed(2, getSecret)).toMatchObject({ SecretString: "second" });

    const [{ RoleId: first }, { RoleId: second }] = [
      await succeed(1, trusting(UINS[0])),
      await succeed(2, trusting(UINS[1])),
    ];
    expect(first).not.toBe(second);
    const role: ApiCall = { service: "cam", action: "GetRole", parameters: { RoleName: "operator" } };
    expect(await succeed(2, role)).toMatchObject({
      RoleInfo: { RoleArn: `qcs::cam::uin/${UINS[1]}:roleName/operator` },
    });
    expect(await as(3, role)).toMatchObject({ code: "InvalidParameter.RoleNotExist" });
    const presets = local.accounts.map(({ cloud }) => [...cloud.cam.presets.keys()]);
    expect(presets[1]).toEqual(presets[0]);
  });

  it("run functions of the same name, each with the credentials of its own role", async () => {
    const Code = { ZipFile: handlerZip("return process.env.TENCENTCLOUD_SECRETID;").toString("base64") };
    for (const number of [1, 2]) {
      await succeed(number, createRole({ service: ["scf.qcloud.com"] }));
      await policyFor(number, "sts:GetCallerIdentity");
      await succeed(number, scf.createFunction({ Code, Role: "operator" }));
    }
    clock.advance(TRANSITION_MS);
    const ids = [];
    for (const number of [1, 2]) {
      const { Result } = await succeed(number, scf.invoke());
      ids.push((Result as { RetMsg: string }).RetMsg);
    }
    expect(ids).toEqual([expect.stringMatching(/^"AKIDEXAMPLE/), expect.stringMatching(/^"AKIDEXAMPLE/)]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(await succeed(3, scf.listFunctions())).toMatchObject({ TotalCount: 0 });
  });

  it("serve a function URL that anybody may call, each at an address of its own", async () => {
    const urls = [];
    for (const [number, text] of [
      [1, "one"],
      [2, "two"],
    ] as const) {
      await succeed(number, scf.createFunction({ Code: { ZipFile: scf.saying(text).toString("base64") } }));
      clock.advance(TRANSITION_MS);
      await succeed(number, scf.createTrigger());
      urls.push(String(local.accounts[number - 1]?.cloud.scf.triggers[0]?.url));
    }
    const answers = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    expect(answers).toEqual(["one 256", "two 256"]);
  });

  it("each have the whole quota", async () => {
    const token: ApiCall = { action: "ApplySdkVerificationToken" };
    const codes = async (number: number) => {
      const answers = [];
      for (let sent = 0; sent < 21; sent += 1) answers.push((await as(number, token)).code);
      return answers.filter((code) => code === "RequestLimitExceeded").length;
    };
    expect([await codes(1), await codes(2)]).toEqual([1, 1]);
  });
});

describe("a bucket", () => {
  const onBucket = { host: OTHER_BUCKET } as const;
  const put = (headers: Readonly<Record<string, string>> = {}) =>
    cos(2, { ...onBucket, method: "PUT", path: "/a", body: "text", headers });
  beforeEach(async () => {
    expect(await cos(2, { ...onBucket, method: "PUT" })).toMatchObject({ status: 200 });
    await put();
  });

  it("is of the account whose APPID its name has, and of no other", async () => {
    expect(await cos(2, { ...onBucket, method: "GET", path: "/a" })).toMatchObject({ status: 200, text: "text" });
    for (const call of [
      { method: "GET", path: "/a" },
      { method: "GET" },
      { method: "PUT", path: "/a" },
      { method: "DELETE" },
    ] as const) {
      expect(await cos(1, { ...onBucket, ...call })).toMatchObject({ status: 403, code: "AccessDenied" });
    }
    const host = `other-1250000001.cos.${REGION}.myqcloud.com`;
    expect(await cos(1, { method: "PUT", host })).toMatchObject({ status: 403, code: "AccessDenied" });
    expect(await cos(1, { method: "GET", host })).toMatchObject({ status: 404, code: "NoSuchBucket" });
  });

  it("is in the list of its own account", async () => {
    const list = { method: "GET", host: "service.cos.myqcloud.com" } as const;
    expect((await cos(2, list)).text).toContain("files-1250000001");
    expect((await cos(1, list)).text).not.toContain("files-1250000001");
  });

  it("may be read by another account, and without a key, where reading is public", async () => {
    await put({ "x-cos-acl": "public-read" });
    const get = { ...onBucket, method: "GET", path: "/a" } as const;
    expect(await cos(1, get)).toMatchObject({ status: 200, text: "text" });
    expect(await cos(1, { ...get, signature: "none" })).toMatchObject({ status: 200, text: "text" });
    expect(await cos(1, { ...get, method: "DELETE" })).toMatchObject({ status: 403, code: "AccessDenied" });
  });

  it("is reached by an address that its account signed", async () => {
    const get = { ...onBucket, method: "GET", path: "/a", signature: "query" } as const;
    expect(await cos(2, get)).toMatchObject({ status: 200, text: "text" });
    expect(await cos(3, get)).toMatchObject({ status: 403, code: "AccessDenied" });
  });
});

it.each([0, 51, 1.5])("there cannot be %p accounts", async (accounts) => {
  await expect(startLocalCloud({ accounts })).rejects.toMatchObject({
    name: "UserError",
    message: `A local cloud cannot have ${accounts} accounts.`,
    fix: "Give a whole number from 1 to 50, with --accounts or as the option accounts.",
  });
});
