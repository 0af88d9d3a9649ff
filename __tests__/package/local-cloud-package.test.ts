import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../../lib/project-root";
import { buildLocalCloud } from "../../operations/package/build-local-cloud";
import { temporaryFolder } from "../helpers/temporary-folder";

const ROOM = join(PROJECT_ROOT, "local-cloud");
const { name, files, dependencies } = JSON.parse(readFileSync(join(ROOM, "package.json"), "utf8")) as {
  readonly name: string;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
};
const SDK = "tencentcloud-sdk-nodejs-intl-en";

/** The three files of a project that has nothing to do with this one. */
const PROJECT = {
  "package.json": JSON.stringify({ name: "foreign", private: true, dependencies: { [name]: "file:package.tgz" } }),
  "issue-token.js": `
const { Client, Models } = require("${SDK}/tencentcloud/faceid").v20180301;
const { Credential, ClientProfile, HttpProfile } = require("${SDK}/tencentcloud/common");

exports.issueToken = ({ url, secretId, secretKey }) => {
  const http = Object.assign(new HttpProfile(), { protocol: "http://", endpoint: new URL(url).host });
  const profile = new ClientProfile("TC3-HMAC-SHA256", http);
  const client = new Client(new Credential(secretId, secretKey), "ap-singapore", profile);
  const request = new Models.ApplySdkVerificationTokenRequest();
  request.from_json_string(JSON.stringify({ IdCardType: "HK" }));
  return new Promise((resolve, reject) =>
    client.ApplySdkVerificationToken(request, (error, response) => (error ? reject(error) : resolve(response))),
  );
};
`,
  "issue-token.test.js": `
const { localCloud } = require("tencent-local-cloud/testing");
const { issueToken } = require("./issue-token");
const cloud = localCloud();

let first;
test("a token is issued", async () => {
  first = await issueToken(cloud);
  expect(first.SdkToken).toMatch(/^[0-9A-F-]{36}$/);
});
test("each test begins with an empty cloud, whose ids are the same", async () => {
  expect(cloud.local.cloud.faceid.tokens.size).toBe(0);
  expect((await issueToken(cloud)).SdkToken).toBe(first.SdkToken);
});
`,
};

let folder: string;
let tarball: string;
const environment = { PATH: process.env["PATH"], NO_COLOR: "1" };

beforeAll(() => {
  const work = temporaryFolder();
  const source = join(work, "source");
  buildLocalCloud(join(source, "dist"));
  for (const file of ["package.json", "README.md", "LICENSE", ...files.filter((one) => one !== "dist")]) {
    cpSync(join(ROOM, file), join(source, file), { recursive: true });
  }
  const options = { cwd: source, encoding: "utf8", env: { ...environment, HOME: work } } as const;
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--offline", "--no-update-notifier"], options),
  ) as [{ filename: string }];
  tarball = join(source, filename);
  folder = join(work, "foreign");
  const installed = join(folder, "node_modules", name);
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  for (const linked of [...Object.keys(dependencies), SDK, "jest"]) {
    const link = join(folder, "node_modules", linked);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, "node_modules", linked), link);
  }
  for (const [file, text] of Object.entries(PROJECT)) writeFileSync(join(folder, file), text);
}, 240_000);

const bin = () => join(folder, "node_modules", name, "bin/tencent-local-cloud.cjs");

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  return { status, stdout, stderr };
};

it("a foreign project of three files passes its test", () => {
  const { status, stderr } = run(join(folder, "node_modules/jest/bin/jest.js"), "--rootDir", folder);
  expect(stderr).toContain("Tests:       2 passed, 2 total");
  expect(status).toBe(0);
});

it("the package is at most 400 KB, and requires nothing but Node and what it depends on, which it all requires", () => {
  expect(statSync(tarball).size).toBeLessThan(400_000);
  const dist = join(folder, "node_modules", name, "dist");
  const listed = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  const code = listed.filter((path) => /dist\/[^/]+\.c?js$/.test(path));
  const required = code.flatMap((path) =>
    [...readFileSync(join(dist, path.slice("package/dist/".length)), "utf8").matchAll(/require\("([^."][^"]*)"\)/g)]
      .map(([, specifier = ""]) => specifier.replace(/^node:/, ""))
      .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ""),
  );
  // The page is built, so that what would build it is not asked for.
  const packages = new Set(required.filter((one) => !builtinModules.includes(one) && one !== "esbuild"));
  expect([...packages].sort()).toEqual(Object.keys(dependencies).sort());
});

it("has types for both entries, which are there", () => {
  const { exports } = JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"));
  for (const entry of [".", "./testing"]) {
    expect(existsSync(join(folder, "node_modules", name, exports[entry].types))).toBe(true);
  }
});

it("says as data what it has, by service and action", () => {
  const { status, stdout } = run("-p", `JSON.stringify(require("${name}/coverage.json").services)`);
  expect(status).toBe(0);
  const cls = JSON.parse(stdout).find(({ service }: { readonly service: string }) => service === "cls");
  expect(cls.actions).toContainEqual(expect.objectContaining({ action: "SearchLog", parameters: expect.any(Array) }));
});

it("starts in an empty folder, serves, keeps what it holds, and ends at SIGTERM with 0", async () => {
  const args = [bin(), "--persist", "kept", "--variables-file", "cloud.env", "--log", "json", "--explorer"];
  const child = spawn(process.execPath, args, { cwd: folder, env: environment });
  const ended = once(child, "exit");
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
  });
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk;
      if (stderr.includes("The local cloud is up at")) resolve();
    });
    child.once("exit", () => resolve());
  });
  expect(stdout).toMatch(/^export TENCENT_LOCAL_CLOUD_URL=http:\/\/127\.0\.0\.1:\d+$/m);
  const url = String(/_URL=(\S+)/.exec(stdout)?.[1]);
  expect((await fetch(`${url}/_local/health`)).status).toBe(200);
  await fetch(url, { method: "POST", headers: { "X-TC-Action": "ListSecrets" } });
  const page = await fetch(new URL("page.js", String(/The explorer is at (\S+)#/.exec(stderr)?.[1])));
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("preact")]);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(readFileSync(join(folder, "cloud.env"), "utf8")).toBe(stdout.replaceAll("export ", ""));
  expect(statSync(join(folder, "cloud.env")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "kept/snapshot"), "latin1")).toMatch(/^tencent-local-cloud snapshot 2 /);
  const line = stderr.split("\n").find((one) => one.includes('"ListSecrets"')) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({ action: "ListSecrets", outcome: expect.not.stringMatching(/^ok$/) });
});

it("tells its version, its help in groups, and a wrong option in a sentence", () => {
  expect(run(bin(), "--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run(bin(), "--help").stdout).toMatch(/Address:.*What it holds:.*How it behaves:.*What it tells:/s);
  expect(run(bin(), "--port", "70000")).toMatchObject({ status: 2, stderr: expect.stringContaining("65535") });
});
