import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ekyc } from "../../scripts/ekyc";
import { runCommandInProcess } from "../helpers/run-command-in-process";

const FOLDER = join(__dirname, "../../examples/schedules");
const text = (file: string): string => readFileSync(join(FOLDER, file), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/**
 * Whether each field is `*`, a number, a range or a list of them, with a step, within what its place allows (POSIX
 * crontab(5), without names).
 */
function isCron(expression: string): boolean {
  const fields = expression.split(" ");
  const inRange = (field: string, [least, most]: readonly [number, number]): boolean =>
    field.split(",").every((part) => {
      const [, from, to] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/[1-9]\d?)?$/.exec(part) ?? [];
      const numbers = [from, to].flatMap((number) => (number === undefined ? [] : Number(number)));
      return /^[\d*]/.test(part) && numbers.every((number) => number >= least && number <= most);
    });
  return fields.length === 5 && fields.every((field, index) => inRange(field, RANGES[index] ?? [1, 0]));
}

/** `--option` of every command line of `ekyc` in a text, by command. */
function optionsIn(lines: string): (readonly [command: string, options: readonly string[]])[] {
  return [...lines.matchAll(/(?:npx ekyc|node bin\/ekyc\.cjs) ([\w-]+)(.*)/g)].map(([, command = "", rest = ""]) => [
    command,
    [...rest.matchAll(/(?<=^| )--[\w-]+/g)].map(([option]) => option),
  ]);
}

it("a cron expression out of range is told from one that is not", () => {
  expect(["*/15 * * * *", "7,22,37,52 * * * *", "0 9-17/2 1 1 0"].map(isCron)).toEqual([true, true, true]);
  expect(["60 * * * *", "* * * *", "* 24 * * *", "x * * * *", "* * 0 * *"].map(isCron)).not.toContain(true);
});

describe.each(["github-smoke.yml", "github-account.yml"])("%s", (file) => {
  const workflow = parse(text(file)) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it("runs on a schedule", () => {
    expect(workflow.on.schedule.map(({ cron }) => isCron(cron))).toEqual([true]);
    expect(workflow.on).toHaveProperty("workflow_dispatch");
  });

  it("pins every action to a commit, with its version beside it", () => {
    const lines = text(file).match(/uses: .*/g) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it("grants nothing by default, and each job has a time limit and no credentials in its checkout", () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) expect(job["timeout-minutes"]).toBeLessThanOrEqual(10);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout"));
    expect(checkouts).toHaveLength(jobs.length);
    for (const checkout of checkouts) expect(checkout.with).toEqual({ "persist-credentials": false });
  });

  it("puts no expression into a script, where its value could be run", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });
});

it("the job that has the client key can write nothing, and the one that writes issues does not have the key", () => {
  const { jobs } = parse(text("github-smoke.yml")) as Workflow;
  const { smoke, issue } = jobs;
  expect(smoke?.permissions).toEqual({ contents: "read" });
  expect(issue?.permissions).toEqual({ contents: "read", issues: "write" });
  expect(JSON.stringify(issue)).not.toContain("secrets.");
  const withKey = smoke?.steps.filter((step) => JSON.stringify(step).includes("secrets.")) ?? [];
  expect(withKey.map(({ env }) => env?.["EKYC_CLIENT_KEY"])).toEqual([
    expect.stringMatching(/^\$\{\{ secrets\.EKYC_CLIENT_KEY \}\}$/),
  ]);
});

it("only the job that exchanges its OIDC token may ask for one", () => {
  const { jobs } = parse(text("github-account.yml")) as Workflow;
  expect(jobs["account"]?.permissions).toEqual({ contents: "read", "id-token": "write" });
  expect(text("github-account.yml")).not.toContain("secrets.");
  expect(text("github-smoke.yml")).not.toContain("id-token");
});

it("the GitLab job runs for schedules only, and keeps its reports when it fails", () => {
  const { smoke } = parse(text("gitlab-ci.yml")) as { smoke: Record<string, unknown> };
  expect(smoke["rules"]).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
  expect(smoke["artifacts"]).toMatchObject({ when: "always", reports: { junit: "reports/smoke.xml" } });
  expect(smoke["image"]).toMatch(/^node:22-/);
});

describe("the systemd units", () => {
  /** Sections of a unit file, each a list of keys and values; a line that is neither is an error. */
  function unit(file: string): Record<string, Record<string, string>> {
    const sections: Record<string, Record<string, string>> = {};
    let section: Record<string, string> | undefined;
    for (const line of text(file).split("\n").filter(Boolean)) {
      const [, head] = /^\[(\w+)\]$/.exec(line) ?? [];
      const [, key, value = ""] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
      if (head !== undefined) section = sections[head] = {};
      else if (key !== undefined && section !== undefined && !(key in section)) section[key] = value;
      else throw new Error(`${file}: ${line}`);
    }
    return sections;
  }

  it("the timer starts the service every 15 minutes, and after a time in which the machine was off", () => {
    const { Timer, Install } = unit("ekyc-smoke.timer");
    expect(Timer).toMatchObject({ OnCalendar: "*:0/15", Persistent: "yes", Unit: "ekyc-smoke.service" });
    expect(readdirSync(FOLDER)).toContain(Timer?.["Unit"]);
    expect(Install).toEqual({ WantedBy: "timers.target" });
  });

  it("the service runs once, as nobody in particular, and gets the key as a credential", () => {
    const { Service } = unit("ekyc-smoke.service");
    expect(Service).toMatchObject({ Type: "oneshot", DynamicUser: "yes", ProtectSystem: "strict" });
    const credential = Service?.["LoadCredential"]?.split(":")[0];
    expect(Service?.["ExecStart"]).toMatch(/^\/\S+\/node bin\/ekyc\.cjs smoke /);
    expect(Service?.["ExecStart"]).toContain(`--key-file %d/${credential} `);
    expect(Service?.["ExecStart"]).toContain(`--history %S/${Service?.["StateDirectory"]} `);
  });
});

describe("every command in the files", () => {
  const files = readdirSync(FOLDER).filter((file) => !file.endsWith(".mjs"));
  const commands = files.flatMap((file) => optionsIn(text(file).replace(/^#.*$/gm, "")));
  const names = [...new Set(commands.map(([name]) => name))];

  it("is there", () => {
    expect(names.sort()).toEqual(["doctor", "drift", "history", "smoke"]);
  });

  it.each(names)("names only options that ekyc %s has", async (name) => {
    const helps = [await runCommandInProcess(ekyc("1.2.3"), [name, "--help"])];
    if (name === "history") helps.push(await runCommandInProcess(ekyc("1.2.3"), [name, "prune", "--help"]));
    const known = helps.flatMap(({ stdout }) => stdout.match(/--[\w-]+/g) ?? []);
    const used = commands.filter(([own]) => own === name).flatMap(([, options]) => options);
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
  });
});

it("docs/schedules.md names every file", () => {
  const page = readFileSync(join(__dirname, "../../docs/schedules.md"), "utf8");
  expect(readdirSync(FOLDER).filter((file) => !page.includes(`(../examples/schedules/${file})`))).toEqual([]);
});
