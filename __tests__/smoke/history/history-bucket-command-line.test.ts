import { join } from "node:path";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { smoke as smokeCommand } from "../../../scripts/smoke";
import { smokeHistory } from "../../../scripts/smoke-history";
import { roleCredentials } from "../../helpers/role";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { onToken } from "../../helpers/smoke-run";
import { temporaryFolder } from "../../helpers/temporary-folder";

const PLACE = "cos://smoke-1250000000/dev?region=ap-singapore";

let local: LocalCloud;
let endpoint: ScriptedEndpoint;
beforeAll(async () => {
  local = await startLocalCloud();
  endpoint = await ScriptedEndpoint.start(onToken("ML", problem(502, "upstream_denied")));
});
beforeEach(() => {
  local.cloud.cos.buckets.clear();
  local.cloud.cos.createBucket("smoke-1250000000", "ap-singapore");
  endpoint.requests.length = 0;
});
afterAll(async () => {
  await endpoint.close();
  await local.close();
});

const keys = () => [...(local.cloud.cos.find("smoke-1250000000", undefined)?.objects.keys() ?? [])];
const smoke = (
  place: string,
  more: readonly string[] = [],
  variables: Record<string, string> = localVariables(local),
) =>
  runCommandInProcess(
    smokeCommand,
    ["--url", endpoint.url, "--profiles", "HK,ML", "--quiet", "--history", place, ...more],
    {
      variables: { ...variables, EKYC_CLIENT_KEY: GOOD_KEY },
    },
  );
const history = (...args: readonly string[]) =>
  runCommandInProcess(smokeHistory, args, { variables: localVariables(local) });

it("a run is kept in a bucket, shown from there, and deleted there", async () => {
  expect(await smoke(PLACE)).toMatchObject({ code: 1 });
  expect(keys()).toEqual([expect.stringMatching(/^dev\/\d{4}-\d\d-\d\dT[\d.-]+Z-\d{8}T\d{6}Z-[0-9a-f]{8}\.json$/)]);
  const table = await history("--history", PLACE);
  expect(table).toMatchObject({ code: 0, stdout: expect.stringMatching(/ML\s+1\s+0 %/) });
  const [older = ""] = keys();
  expect(await smoke(PLACE)).toMatchObject({ code: 1 });
  const prune = ["prune", "--history", PLACE, "--keep", "1"];
  expect(await history(...prune, "--dry-run")).toMatchObject({
    code: 0,
    stdout: `would delete cos://smoke-1250000000/${older}\n`,
  });
  expect(keys()).toHaveLength(2);
  expect(await history(...prune)).toMatchObject({ code: 0, stdout: `deleted cos://smoke-1250000000/${older}\n` });
  expect(keys()).toEqual([expect.not.stringContaining(older)]);
  expect(await history("--history", PLACE, "--env", "prod")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`${PLACE} holds no report of "prod"`),
  });
});

it("the key needs to write only, and to read when a report shows earlier runs", async () => {
  const allow = (...action: string[]) => [{ effect: "allow", action, resource: "*" } as const];
  const variables = ({ secretId, secretKey, token }: ReturnType<typeof roleCredentials>) => ({
    ...localVariables(local),
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_SECURITY_TOKEN: token,
  });
  const writer = variables(roleCredentials(local, "writer", allow("cos:PutObject")));
  expect(await smoke(PLACE, [], writer)).toMatchObject({
    code: 1,
    stderr: expect.not.stringContaining("error: The history"),
  });
  expect(keys()).toHaveLength(1);
  endpoint.requests.length = 0;
  const html = ["--reporter", `html=${join(temporaryFolder(), "smoke.html")}`];
  expect(await smoke(PLACE, html, writer)).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/^error: The history cos:.* cannot be listed: .*\n {2}fix: Allow cos:GetBucket on /),
  });
  expect(endpoint.requests).toEqual([]);
  const both = variables(roleCredentials(local, "both", allow("cos:PutObject", "cos:GetBucket", "cos:GetObject")));
  expect(await smoke(PLACE, html, both)).toMatchObject({ code: 1 });
  expect(keys()).toHaveLength(2);
});

it.each<[string, string, () => Record<string, string>, number, RegExp]>([
  [
    "a bucket that is not there",
    "cos://nothing-1250000000/dev?region=ap-singapore",
    () => localVariables(local),
    2,
    /^error: The history cos:.* cannot be written to: there is no bucket nothing-1250000000 in ap-singapore \(.*\)\.\n {2}fix: Create it/,
  ],
  [
    "a bucket of another region, named by the environment",
    "cos://smoke-1250000000/dev",
    () => ({ ...localVariables(local), TENCENTCLOUD_REGION: "ap-jakarta" }),
    2,
    /^error: .* there is no bucket smoke-1250000000 in ap-jakarta /,
  ],
  [
    "a bucket that the key may not write to",
    PLACE,
    () => {
      const { secretId, secretKey, token } = roleCredentials(local, "nobody", [
        { effect: "allow", action: "cos:GetObject", resource: "*" },
      ]);
      return {
        ...localVariables(local),
        TENCENTCLOUD_SECRET_ID: secretId,
        TENCENTCLOUD_SECRET_KEY: secretKey,
        TENCENTCLOUD_SECURITY_TOKEN: token,
      };
    },
    2,
    /^error: .* the key is not allowed to \(AccessDenied, .*\n {2}fix: Allow cos:PutObject on qcs::cos:/,
  ],
  [
    "no credentials",
    PLACE,
    () => ({ EKYC_CLOUD_ENDPOINT: local.url }),
    2,
    /^error: The environment variable TENCENTCLOUD_SECRET_ID is not set\.\n {2}fix: Export a key/,
  ],
  [
    "COS that is away",
    PLACE,
    () => ({ ...localVariables(local), EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:9" }),
    3,
    /^error: The history cos:.* cannot be written to: PutObject failed on the network/,
  ],
  [
    "no region",
    "cos://smoke-1250000000/dev",
    () => localVariables(local),
    2,
    /^error: .*the bucket's region\.\n {2}fix: Add \?region=/,
  ],
])("%s is found before the first request", async (_what, place, variables, code, sentence) => {
  const run = await smoke(place, [], variables());
  expect(run).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(sentence) });
  expect(endpoint.requests).toEqual([]);
  expect(keys()).toEqual([]);
});

it("a report that cannot be kept at the end fails the run, which has printed its result all the same", async () => {
  const { secretId, secretKey } = local.cloud.account;
  // The probe is answered, the report is not.
  local.faults.add({ action: "PutObject", skip: 1, times: 3, kind: "error", code: "AccessDenied" });
  const run = await runCommandInProcess(smokeCommand, ["--url", endpoint.url, "--profiles", "HK", "--history", PLACE], {
    variables: {
      EKYC_CLOUD_ENDPOINT: local.url,
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      EKYC_CLIENT_KEY: GOOD_KEY,
    },
  });
  local.faults.clear();
  expect(run).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("1 of 1 profiles issued a token"),
    stderr: expect.stringMatching(/error: The history cos:.* cannot be written to: the key is not allowed to/),
  });
});
