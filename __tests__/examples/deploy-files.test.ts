import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { parse } from "yaml";
import { forEachTest } from "../helpers/for-each-test";
import { LoopbackServer } from "../helpers/loopback-server";
import { temporaryFolder } from "../helpers/temporary-folder";

const FOLDER = join(__dirname, "../../examples/deploy");
const text = (file: string): string => readFileSync(join(FOLDER, file), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

describe("github-deploy.yml", () => {
  const workflow = parse(text("github-deploy.yml")) as { permissions: object; jobs: Record<string, Job> };
  const { deploy, check } = workflow.jobs;

  it("grants nothing by default, and lets only the job that deploys ask for a token", () => {
    expect(workflow.permissions).toEqual({});
    expect(deploy?.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(check?.permissions).toEqual({ contents: "read", actions: "read" });
  });

  it("gives the client key to the job that checks alone, and the account to the one that deploys alone", () => {
    expect(JSON.stringify(deploy)).not.toContain("secrets.");
    expect(JSON.stringify(check)).toContain("secrets.EKYC_CLIENT_KEY");
    expect(JSON.stringify(check)).not.toContain("TENCENTCLOUD");
    expect([deploy?.environment, check?.environment]).toEqual(["prod", "prod-checks"]);
  });

  it("pins every action to a commit, and keeps no credentials in a checkout", () => {
    const lines = text("github-deploy.yml").match(/uses: .*/g) ?? [];
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !/^uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    const checkouts = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith("actions/checkout")),
    );
    expect(checkouts.map((checkout) => checkout.with)).toEqual([
      { "persist-credentials": false },
      { "persist-credentials": false },
    ]);
  });

  it("puts no expression into a script, where its value could be run", () => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  it("keeps the html report, also of a run that failed", () => {
    const upload = check?.steps.at(-1);
    expect(upload).toMatchObject({ if: expect.stringContaining("!cancelled()"), with: { path: "reports" } });
    expect(JSON.stringify(check)).toContain("--reporter html=reports/smoke.html");
  });
});

it("gitlab-deploy.yml waits for a person, and keeps the html report when the checks fail", () => {
  const jobs = parse(text("gitlab-deploy.yml")) as Record<string, Record<string, unknown>>;
  expect(jobs["deploy"]).toMatchObject({ when: "manual", resource_group: "deploy-prod" });
  expect(jobs["check"]).toMatchObject({ needs: ["deploy"], artifacts: { when: "always", paths: ["reports"] } });
  expect(String(jobs["check"]?.["script"])).toContain("--reporter html=reports/smoke.html");
});

describe("install-terraform.mjs", () => {
  const archive = zipSync({ terraform: strToU8("the program"), "LICENSE.txt": strToU8("the licence") });
  const sha256 = createHash("sha256").update(archive).digest("hex");
  const server = forEachTest(() =>
    LoopbackServer.start((request, response) => {
      const isThere = request.url === "/terraform/1.11.4/terraform_1.11.4_linux_amd64.zip";
      response.writeHead(isThere ? 200 : 404).end(isThere ? archive : "");
    }),
  );

  const install = (version: string, checksum: string, folder: string) =>
    promisify(execFile)(process.execPath, [join(FOLDER, "install-terraform.mjs"), version, checksum, folder], {
      env: { TERRAFORM_RELEASES: server().url },
    });

  it("installs the program of an archive that has the checksum", async () => {
    const folder = join(temporaryFolder(), "bin");
    await install("1.11.4", sha256, folder);
    expect(readFileSync(join(folder, "terraform"), "utf8")).toBe("the program");
  });

  it.each([
    ["1.11.4", "0".repeat(64), `has the SHA-256 ${sha256}, not 0000`],
    ["9.9.9", sha256, "answered with 404"],
  ])("installs nothing of version %s with the checksum %s", async (version, checksum, said) => {
    const folder = join(temporaryFolder(), "bin");
    await expect(install(version, checksum, folder)).rejects.toMatchObject({ stderr: expect.stringContaining(said) });
    expect(existsSync(folder)).toBe(false);
  });
});
