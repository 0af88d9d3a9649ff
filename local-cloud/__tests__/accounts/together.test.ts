import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HeldClock } from "../../../__tests__/helpers/scf";
import { keyVariables, type LocalCloud, startLocalCloud } from "../..";
import type { CliOptions } from "../../cli/options";
import { runLocalCloud } from "../../cli/run-local-cloud";
import { administer } from "../helpers/administer";
import { callApi } from "../helpers/api-client";
import { accountCalls, assume, createSecret, getSecret, trusting, UINS, whoAmI } from "./account-calls";

let local: LocalCloud;
let clock: HeldClock;
beforeAll(async () => {
  clock = new HeldClock(0);
  local = await startLocalCloud({ clock, accounts: 3 });
});
beforeEach(() => local.reset());
afterAll(() => local.close());

const { keyFor, as, succeed, policyFor, session } = accountCalls(() => local);

describe("AssumeRole of a role in another account", () => {
  it("gives credentials that act in that account, where the role trusts the caller's", async () => {
    await succeed(2, createSecret("second"));
    await succeed(2, trusting(UINS[0]));
    await policyFor(2, "*");
    const credentials = await session(1, assume(UINS[1]));
    expect(await as(1, { ...getSecret, credentials })).toMatchObject({ response: { SecretString: "second" } });
    expect((await as(1, { ...whoAmI, credentials })).response).toMatchObject({ Type: "CAMRole", AccountId: UINS[1] });
  });

  it("is refused where the role trusts its own account, or a third", async () => {
    for (const uin of [UINS[1], UINS[2]]) {
      await local.reset();
      await succeed(2, trusting(uin));
      expect(await as(1, assume(UINS[1]))).toMatchObject({ code: "UnauthorizedOperation" });
    }
    expect(await as(3, assume(UINS[1]))).toMatchObject({ code: undefined });
  });

  it("needs a policy of the caller's own account, if the caller is a role", async () => {
    await succeed(2, trusting(UINS[0]));
    await succeed(1, trusting(UINS[0]));
    const credentials = await session(1, assume(UINS[0]));
    expect(await as(1, { ...assume(UINS[1]), credentials })).toMatchObject({ code: "UnauthorizedOperation" });
    await policyFor(1, "sts:AssumeRole", `qcs::cam::uin/${UINS[1]}:roleName/operator`);
    expect(await as(1, { ...assume(UINS[1]), credentials })).toMatchObject({ code: undefined });
  });

  it("finds no role in an account that there is not", async () => {
    expect(await as(1, assume("100009000001"))).toMatchObject({ code: "ResourceNotFound.RoleNotFound" });
    expect(await as(1, assume(UINS[1], "nobody"))).toMatchObject({ code: "ResourceNotFound.RoleNotFound" });
  });
});

describe("what is for all accounts", () => {
  it("is the reset, which keeps the keys", async () => {
    await succeed(2, createSecret("second"));
    const before = keyFor(2);
    expect(await administer(local, "POST", "reset")).toMatchObject({ status: 200 });
    expect(keyFor(2)).toEqual(before);
    expect(await as(2, getSecret)).toMatchObject({ code: "ResourceNotFound.SecretNotExist" });
  });

  it("is the administrative API, for who has the key of the first", async () => {
    await succeed(2, createSecret("second"));
    const { secretId, secretKey } = keyFor(2);
    expect(await administer(local, "GET", "requests", { key: `${secretId}:${secretKey}` })).toMatchObject({
      status: 401,
    });
    expect(await administer(local, "GET", "requests")).toMatchObject({
      body: { total: 1, requests: [{ action: "CreateSecret" }] },
    });
    expect(await administer(local, "GET", `policy?account=${UINS[1]}`)).toMatchObject({
      body: { statement: [{ action: ["ssm:CreateSecret"], resource: [expect.stringContaining(`uin/${UINS[1]}:`)] }] },
    });
    expect(await administer(local, "GET", "policy?account=1")).toMatchObject({
      status: 404,
      body: { detail: `account: got "1"; allowed: ${UINS.join(", ")}.` },
    });
  });

  it("is a snapshot, which brings as many accounts back as it has, with their keys and sessions", async () => {
    await succeed(2, createSecret("second"));
    await succeed(2, trusting(UINS[0]));
    await policyFor(2, "*");
    const credentials = await session(1, assume(UINS[1]));
    const snapshot = local.snapshot();
    await local.reset();
    await local.restore(snapshot);
    expect(await succeed(2, getSecret)).toMatchObject({ SecretString: "second" });
    const again = await startLocalCloud({ clock, snapshot });
    expect(again.accounts.map(({ cloud }) => cloud.account)).toEqual([keyFor(1), keyFor(2), keyFor(3)]);
    expect(await callApi(again, { ...getSecret, credentials })).toMatchObject({ response: { SecretString: "second" } });
    await again.close();
  });

  it("is no snapshot of more accounts than there are", async () => {
    const snapshot = local.snapshot();
    const error = { name: "UserError", message: "The snapshot has 3 accounts, and the local cloud 1." };
    await expect(startLocalCloud({ accounts: 1, snapshot })).rejects.toMatchObject(error);
    const alone = await startLocalCloud({ clock });
    await callApi(alone, createSecret("first"));
    await expect(alone.restore(snapshot)).rejects.toMatchObject(error);
    expect(await callApi(alone, getSecret)).toMatchObject({ response: { SecretString: "first" } });
    await local.restore(alone.snapshot());
    expect(await succeed(1, getSecret)).toMatchObject({ SecretString: "first" });
    await alone.close();
  });
});

describe("the program with --accounts", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "accounts-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const runWith = async (options: Partial<CliOptions>): Promise<string> => {
    let said = "";
    const [stdout, stderr] = [{ write: (text: string) => (said += text) }, { write: () => {} }];
    const context = { variables: {}, stdout, stderr, interruptible: () => Promise.reject(new Error("not used")) };
    const given: CliOptions = { port: 0, host: "127.0.0.1", iam: "enforce", ...options };
    expect(await runLocalCloud(context, given, AbortSignal.abort(), { variables: keyVariables })).toBe(0);
    return said;
  };

  it("names the key of each account, and writes them into the file that had those of more", async () => {
    const variablesFile = join(folder, "cloud.env");
    expect((await runWith({ accounts: 3, variablesFile })).replace(/EXAMPLE[0-9a-f]{48,}/g, "KEY").split("\n")).toEqual(
      [
        "export TENCENTCLOUD_SECRET_ID=AKIDLOCALCLOUDEXAMPLE",
        "export TENCENTCLOUD_SECRET_KEY=KEY",
        "export TENCENTCLOUD_SECRET_ID_2=AKIDLOCALCLOUDEXAMPLE2",
        "export TENCENTCLOUD_SECRET_KEY_2=KEY",
        "export TENCENTCLOUD_SECRET_ID_3=AKIDLOCALCLOUDEXAMPLE3",
        "export TENCENTCLOUD_SECRET_KEY_3=KEY",
        "",
      ],
    );
    await runWith({ accounts: 2, variablesFile });
    expect(readFileSync(variablesFile, "utf8").match(/^\w+(?==)/gm)).toEqual([
      "TENCENTCLOUD_SECRET_ID",
      "TENCENTCLOUD_SECRET_KEY",
      "TENCENTCLOUD_SECRET_ID_2",
      "TENCENTCLOUD_SECRET_KEY_2",
    ]);
  });

  it("keeps all of them, and begins with as many as were kept", async () => {
    const first = await runWith({ accounts: 2, persist: folder });
    expect(await runWith({ persist: folder })).toBe(first);
    await expect(runWith({ accounts: 1, persist: folder })).rejects.toMatchObject({
      message: "The snapshot has 2 accounts, and the local cloud 1.",
    });
    expect((await runWith({ accounts: 3, persist: folder })).startsWith(first)).toBe(true);
  });
});
