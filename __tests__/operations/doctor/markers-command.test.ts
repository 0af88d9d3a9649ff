import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load-environment";
import { readOutputs } from "../../../environments/outputs-file";
import { newClientKey } from "../../../keys/key-format";
import type { Variables } from "../../../lib/variables";
import { localVariables } from "../../../operations/local/local-deployment";
import { doctor as doctorCommand } from "../../../scripts/doctor";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { temporaryFolder } from "../../helpers/temporary-folder";

let endpoint: LocalEndpoint;

beforeAll(async () => {
  endpoint = await startLocalEndpoint(loadEnvironment("dev"));
});
afterAll(() => endpoint.close());

const doctor = (args: readonly string[], env: Variables = {}) =>
  runCommandInProcess(doctorCommand, ["--env", "dev", "--outputs", endpoint.outputsFile, ...args], {
    variables: { ...localVariables(endpoint.deployment.localCloud), ...env },
  });

const topic = () => {
  const { logTopicId } = readOutputs("dev", endpoint.outputsFile);
  return endpoint.deployment.localCloud.cloud.cls.topics.get(logTopicId);
};

describe("npx ekyc doctor --markers", () => {
  it.each<[string, string[], Variables, RegExp]>([
    ["no key", ["--markers"], {}, /^error: The environment variable EKYC_CLIENT_KEY is not set\./],
    [
      "no credentials",
      ["--markers"],
      { EKYC_CLIENT_KEY: newClientKey({ environment: "dev", now: 0 }).plaintext, TENCENTCLOUD_SECRET_KEY: "" },
      /^error: The environment variable TENCENTCLOUD_SECRET_KEY is not set\./,
    ],
    ["a key without --markers", ["--key-file", "key.txt"], {}, /^error: --key-file is for --markers/],
  ])("answers %s with exit code 2, before anything is sent", async (_what, args, env, sentence) => {
    const sent = endpoint.deployment.localCloud.audit.entries.length;
    const logged = topic()?.records.length;
    const run = await doctor(args, env);
    expect(run).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(sentence) });
    expect(endpoint.deployment.localCloud.audit.entries).toHaveLength(sent);
    expect(topic()?.records).toHaveLength(logged ?? 0);
  });

  it("takes the key from a file, and says when it is not the endpoint's", async () => {
    const file = join(temporaryFolder(), "key.txt");
    const { plaintext } = newClientKey({ environment: "dev", now: Date.now() });
    writeFileSync(file, plaintext);
    const run = await doctor(["--markers", "--key-file", file]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /^error: The endpoint .* refused the client key: 401 invalid_key.*\n {2}fix: .*keys.*\n$/,
    );
    expect(run.stderr).not.toContain(plaintext);
  });

  it("takes the key from the variable, and says when the topic cannot be searched", async () => {
    const { localCloud } = endpoint.deployment;
    localCloud.faults.add({ action: "SearchLog", times: 2, kind: "error", code: "ResourceNotFound.TopicNotExist" });
    const run = await doctor(["--markers"], { EKYC_CLIENT_KEY: endpoint.key });
    expect(run).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("ResourceNotFound.TopicNotExist"),
    });
    expect(topic()?.records.length).toBeGreaterThan(0);
  });

  it("--help says what it does and needs", async () => {
    const { code, stdout } = await doctor(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("npx ekyc doctor --env dev --markers --key-file key.txt");
    expect(stdout).toMatch(/cls:SearchLog on\s+the topic; no token is issued/);
  });
});
