import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../__tests__/helpers/temporary-folder";
import { type LocalCloud, startLocalCloud } from "../..";
import { tencentLocalCloud } from "../../cli";
import { callApi } from "../helpers/api-client";
import { at, writeStack } from "../helpers/stack-file";
import { startProgram } from "../helpers/started-program";
import { UINS } from "./account-calls";

const secret = (name: string) => ({ secrets: [{ name, value: "x" }] });

function seedFile(name: string): string {
  const file = join(temporaryFolder(), "seed=1.json");
  writeFileSync(file, JSON.stringify(secret(name)));
  return file;
}

const stackWith = (name: string): string =>
  writeStack({ resource: { tencentcloud_ssm_secret: { Secret: { ...at("dev/Secret"), secret_name: name } } } });

const secretsOf = ({ accounts }: LocalCloud) =>
  accounts.map(({ cloud }) => cloud.ssm.list("ap-singapore").map(({ name }) => name));

describe("what accounts begin with", () => {
  it("is theirs alone, in the order in which it is named, and again after a reset", async () => {
    const local = await startLocalCloud({
      accounts: 3,
      seed: secret("first"),
      contents: [
        { account: UINS[1] ?? "", seed: seedFile("second"), stacks: [stackWith("second-stack")] },
        { seed: secret("first-too") },
        { account: UINS[1] ?? "", seed: secret("second-too") },
      ],
    });
    try {
      const begun = [["first", "first-too"], ["second", "second-stack", "second-too"], []];
      expect(secretsOf(local)).toEqual(begun);
      await local.reset();
      expect(secretsOf(local)).toEqual(begun);
    } finally {
      await local.close();
    }
  });

  it("names no account that there is not: nothing is created then, and nothing listens", async () => {
    const free = await startLocalCloud();
    await free.close();
    const contents = [{ seed: seedFile("first") }, { account: UINS[2] ?? "", stacks: ["not-read"] }];
    await expect(startLocalCloud({ port: free.port, accounts: 2, contents })).rejects.toMatchObject({
      name: "UserError",
      message: `A seed or a stack names an account that does not exist: got "${UINS[2]}"; allowed: ${UINS[0]}, ${UINS[1]}.`,
      fix: "Correct the account's Uin, or give more accounts with --accounts or as the option accounts.",
    });
    await (await startLocalCloud({ port: free.port })).close();
  });
});

describe("--seed and --stack", () => {
  const namesOf = async (args: readonly string[]): Promise<unknown[]> => {
    const program = await startProgram(tencentLocalCloud, args);
    try {
      const key = (end: string) => new RegExp(`TENCENTCLOUD_SECRET_${end}=(.*)`).exec(program.stdout)?.[1] ?? "";
      const second = { secretId: key("ID_2"), secretKey: key("KEY_2") };
      const asked = [program.account, second].map((credentials) =>
        callApi(program.called, { service: "ssm", action: "ListSecrets", credentials }),
      );
      return (await Promise.all(asked)).map(({ response }) =>
        (response["SecretMetadatas"] as { readonly SecretName: string }[]).map(({ SecretName }) => SecretName).sort(),
      );
    } finally {
      await program.stop();
    }
  };

  it("fill the first account, or that whose Uin is in front of the file, and can be repeated", async () => {
    const given = [
      ...["--seed", seedFile("first"), "--seed", seedFile("first-too"), "--seed", `${UINS[1]}=${seedFile("second")}`],
      ...["--stack", stackWith("first-stack"), "--stack", `${UINS[1]}=${stackWith("second-stack")}`],
    ];
    expect(await namesOf(["--accounts", "2", ...given])).toEqual([
      ["first", "first-stack", "first-too"],
      ["second", "second-stack"],
    ]);
  });

  it("for an account that there is not end the program with 2, a sentence and a fix", async () => {
    const program = await startProgram(tencentLocalCloud, ["--seed", `100000000002=${seedFile("second")}`]);
    expect([await program.stop(), program.stderr]).toEqual([
      2,
      'error: A seed or a stack names an account that does not exist: got "100000000002"; allowed: 100000000001.\n' +
        "  fix: Correct the account's Uin, or give more accounts with --accounts or as the option accounts.\n",
    ]);
  });

  it("say in the help how an account is named", async () => {
    const { stdout } = await startProgram(tencentLocalCloud, ["--help"]);
    expect(stdout.replace(/\s+/g, " ")).toContain("UIN=FILE for an account other than the first (can be repeated)");
  });
});
