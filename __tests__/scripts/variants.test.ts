import { spawnSync } from "node:child_process";
import dns from "node:dns";
import { mkdirSync, writeFileSync } from "node:fs";
import { isIP, Socket } from "node:net";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Environment } from "../../environments/generated/types";
import { smoke } from "../../scripts/smoke";
import { start } from "../../scripts/start";
import { GATEWAY_VARIANTS, OTHER_VARIANTS } from "../fixtures/variants";
import { compiledScript, ROOT } from "../helpers/compiled-script";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

/** A project with one environment, dev. */
function projectWith(environment: Environment): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "environments"));
  writeFileSync(join(cwd, "environments", "dev.yaml"), stringify(environment));
  return cwd;
}

const ENVIRONMENTS = ["--environments", "environments"];

/** `npx ekyc start` with an environment. */
function startWith(environment: Environment) {
  const cwd = projectWith({ profiles: { select: ["HK", "MLIDPassport"] }, ...environment });
  return runCommandInProcess(start, ENVIRONMENTS, { cwd });
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

/** Where a connection was about to go, and what was looked up. */
const connections: string[] = [];
const lookups: string[] = [];
beforeAll(() => {
  const { connect } = Socket.prototype;
  jest.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
    const [options] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string; path?: string }];
    connections.push(options.path === undefined ? String(options.host) : "a socket of the file system");
    return Reflect.apply(connect, this, args) as Socket;
  });
  const { lookup } = dns;
  jest.spyOn(dns, "lookup").mockImplementation(((name: string, ...rest: unknown[]) => {
    // An address to listen on is looked up as well.
    if (isIP(name) === 0) lookups.push(name);
    return Reflect.apply(lookup, dns, [name, ...rest]);
  }) as never);
});
afterAll(() => jest.restoreAllMocks());
beforeEach(() => {
  connections.length = 0;
  lookups.length = 0;
});

describe("npx ekyc start", () => {
  it.each(Object.keys(VARIANTS))(
    "issues a token with each profile behind %s, and leaves this machine by no connection",
    async (name) => {
      const run = await startWith(VARIANTS[name] as Environment);
      expect(run).toMatchObject({
        code: 0,
        stderr: "",
        stdout: expect.stringContaining("2 of 2 profiles issued a token"),
      });
    },
  );
});

/** Runs a command where no address but those of this machine has a route. */
const withoutRoute = (command: readonly string[], cwd?: string) =>
  spawnSync("unshare", ["--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", ...command], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
  });

/** Only root may make a network namespace. */
const itWithoutRoute = withoutRoute(["true"]).status === 0 ? it : it.skip;

/** One of each kind, at a name that is somebody's: all of them take minutes. */
itWithoutRoute.each(["function-url-domain", "edgeone-zone", "api-gateway-domain"])(
  "npx ekyc start needs no route to anywhere: %s (skipped where unshare is not permitted)",
  (name) => {
    const cwd = projectWith({ profiles: { select: ["HK"] }, ...VARIANTS[name] } as Environment);
    const start = compiledScript(join(ROOT, "scripts/start.ts"));
    expect(withoutRoute([process.execPath, start, ...ENVIRONMENTS], cwd)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 of 1 profiles issued a token"),
    });
  },
);

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
  const run = await runCommandInProcess(smoke, ["--env", "dev", ...ENVIRONMENTS], { cwd, variables });
  expect(run).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "error: This command was about to connect to kyc.acme-bank.com:443. A local run does not leave this machine, so nothing was sent.\n" +
        "  fix: Take what leads to kyc.acme-bank.com out of the environment's file or the command line; for a run against the account unset EKYC_CLOUD_ENDPOINT.\n",
    ),
  });
  expect(lookups).toEqual([]);
});
