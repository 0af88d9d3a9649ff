import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadEnvironment } from "../../environments/load-environment";
import { type LocalDeployment, startLocalDeployment } from "../../operations/local/local-deployment";
import { createLocalKey } from "../../operations/local/local-run";
import { synthesize } from "../../operations/stacks/synthesize";
import { openHistory, readHistory } from "../../smoke/history/store/open-history";
import { builtProject } from "../helpers/built-project";
import { temporaryFolder } from "../helpers/temporary-folder";

const ROOT = join(__dirname, "../..");
const FILE = readFileSync(join(ROOT, "examples/schedules/crontab"), "utf8");
const [LINE = ""] = FILE.match(/^\S+ \S+ \S+ \S+ \S+ .*ekyc\.cjs smoke .*$/m) ?? [];
const COMMAND = LINE.split(" ").slice(5).join(" ");

let deployment: LocalDeployment;
let variables: Record<string, string>;

/** The real stack of dev with its real bundle, in place of the deployed one that the file names. */
beforeAll(async () => {
  const folder = temporaryFolder();
  synthesize(join(folder, "cdktf.out"), { environment: "dev" });
  deployment = await startLocalDeployment({ contract: "2025-01-14" });
  const stack = join(folder, "cdktf.out", "stacks", "token-endpoint-dev", "cdk.tf.json");
  const outputsFile = await deployment.load(loadEnvironment("dev"), stack, folder);
  const key = await createLocalKey({ environment: "dev", deployment, outputsFile });
  variables = {
    PROJECT: builtProject(),
    ENVIRONMENT: "dev",
    OUTPUTS: outputsFile,
    KEY_FILE: join(folder, "key"),
    HISTORY: join(folder, "history"),
  };
  writeFileSync(join(folder, "key"), `${key}\n`);
});

afterAll(() => deployment.close());

/** Runs the line's command as cron does: by the file's shell, with the variables of the file and little else. */
async function runLine(): Promise<{ code: unknown; printed: string }> {
  const own = Object.fromEntries(
    [...FILE.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  expect(Object.keys(variables).filter((name) => !(name in own))).toEqual([]);
  const PATH = `${dirname(process.execPath)}:${own["PATH"]}`;
  const env = { ...own, ...variables, PATH, HOME: dirname(variables["OUTPUTS"] ?? "") };
  const child = spawn(own["SHELL"] ?? "", ["-c", COMMAND], { env, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, printed };
}

describe("the line of the crontab", () => {
  it("prints nothing when everything passes, so that cron sends no mail, and keeps the report", async () => {
    expect(await runLine()).toEqual({ code: 0, printed: "" });
    expect(await readHistory(openHistory(variables["HISTORY"] ?? "", {}))).toMatchObject({
      warnings: [],
      kept: [{ report: { environment: "dev", exitCode: 0 } }],
    });
  });

  it("prints what failed with its next step, and ends with 1", async () => {
    const fault = {
      action: "ApplySdkVerificationToken",
      kind: "error",
      code: "UnauthorizedOperation.Arrears",
    } as const;
    deployment.localCloud.faults.add({ ...fault, times: 100 });
    const { code, printed } = await runLine();
    expect(code).toBe(1);
    expect(printed).toMatch(/✖ Issues a token for HK .*\n(.*\n)*? {6}next step Settle/);
    expect(printed).not.toContain("✔");
  });
});
