import { spawn, spawnSync } from "node:child_process";
import dns from "node:dns";
import { mkdirSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stringify } from "yaml";
import type { Environment } from "../../environments/generated/types";
import { smoke } from "../../scripts/smoke";
import { GATEWAY_VARIANTS, OTHER_VARIANTS } from "../fixtures/variants";
import { compiledScript, ROOT } from "../helpers/compiled-script";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import type { ScriptRun } from "../helpers/run-script";
import { temporaryFolder } from "../helpers/temporary-folder";

/** A project with one environment, dev. */
function projectWith(environment: Environment): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "environments"));
  writeFileSync(join(cwd, "environments", "dev.yaml"), stringify(environment));
  return cwd;
}

const VARIANTS = {
  ...Object.fromEntries(
    Object.entries(GATEWAY_VARIANTS).map(([name, gateway]) => [
      name,
      { region: "ap-singapore", endpoint: { gateway } } as Environment,
    ]),
  ),
  ...OTHER_VARIANTS,
};

/** A command where no address but those of this machine has a route. */
const withoutRoute = (command: readonly string[]) => [
  "unshare",
  ...["--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"],
  ...command,
];

/** Only root may make a network namespace. */
const [unshare = "", ...unshareArguments] = withoutRoute(["true"]);
const mayUnshare = spawnSync(unshare, unshareArguments).status === 0;

/** `npx ekyc start` with each environment. */
async function startEach(environments: readonly Environment[]): Promise<ScriptRun[]> {
  const folders = environments.map((environment) =>
    projectWith({ profiles: { select: ["HK", "MLIDPassport"] }, ...environment }),
  );
  const programs = [join(__dirname, "start-projects.ts"), join(ROOT, "scripts/start.ts")].map((file) =>
    compiledScript(file),
  );
  const own = [process.execPath, ...programs, ...folders];
  const [command = "", ...args] = mayUnshare ? withoutRoute(own) : own;
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const runs: ScriptRun[] = [];
  for await (const line of createInterface({ input: child.stdout })) runs.push(JSON.parse(line));
  return runs;
}

describe(`npx ekyc start${mayUnshare ? ", where no other machine has a route" : ""}`, () => {
  let runs: readonly ScriptRun[];
  beforeAll(async () => {
    runs = await startEach(Object.values(VARIANTS));
  }, 120_000);

  it.each(Object.keys(VARIANTS).map((name, index) => [name, index] as const))(
    "issues a token with each profile behind %s, and leaves this machine by no connection",
    (_name, index) => {
      expect(runs[index]).toMatchObject({
        code: 0,
        stderr: "",
        stdout: expect.stringContaining("2 of 2 profiles issued a token"),
      });
    },
  );
});

it("npx ekyc smoke against a local cloud ends before a request to a domain that its outputs name", async () => {
  const cwd = projectWith({ region: "ap-singapore", profiles: { select: ["HK"] } });
  const outputs = {
    endpoint_url: "https://kyc.acme-bank.com",
    secret_name: "s",
    function_name: "f",
    region: "ap-singapore",
    log_topic_id: "t",
    profiles: {},
  };
  writeFileSync(join(cwd, "outputs.dev.json"), JSON.stringify({ "token-endpoint-dev": outputs }));
  const variables = {
    EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:7007",
    EKYC_CLIENT_KEY: `ekyc_zzzzzzzz_${"Z".repeat(43)}`,
  };
  const lookups: string[] = [];
  const { lookup } = dns;
  jest.spyOn(dns, "lookup").mockImplementation(((name: string, ...rest: unknown[]) => {
    // An address to listen on is looked up as well.
    if (isIP(name) === 0) lookups.push(name);
    return Reflect.apply(lookup, dns, [name, ...rest]);
  }) as never);
  const args = ["--env", "dev", "--environments", "environments"];
  const run = await runCommandInProcess(smoke, args, { cwd, variables });
  jest.restoreAllMocks();
  expect(run).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "error: This command was about to connect to kyc.acme-bank.com:443. A local run does not leave this machine, so nothing was sent.\n" +
        "  fix: Take what leads to kyc.acme-bank.com out of the environment's file or the command line; for a run against the account unset EKYC_CLOUD_ENDPOINT.\n",
    ),
  });
  expect(lookups).toEqual([]);
});
