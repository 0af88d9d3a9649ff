import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load-environment";
import type { Topic } from "../../../local-cloud";
import { createActors } from "../../../proofs/e2e/actors";
import { publishedDocument } from "../../../proofs/e2e/published-policies";
import { logs } from "../../../scripts/logs";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { runCommandInProcess } from "../../helpers/run-command-in-process";
import { temporaryFolder } from "../../helpers/temporary-folder";

let endpoint: LocalEndpoint;

beforeAll(async () => {
  endpoint = await startLocalEndpoint(loadEnvironment("dev"));
});
afterAll(() => endpoint.close());

const topic = (): Topic => [...endpoint.deployment.localCloud.cloud.cls.topics.values()][0] as Topic;
const show = (args: readonly string[], variables = endpoint.variables) =>
  runCommandInProcess(logs, ["--env", "dev", "--outputs", endpoint.outputsFile, ...args], { variables });

describe("what cannot be searched is one error that says what to do", () => {
  const error = async (args: readonly string[], variables = endpoint.variables) => {
    const { code, stdout, stderr } = await show(args, variables);
    expect(stdout).toBe("");
    return { code, stderr: stderr.replaceAll(endpoint.outputsFile, "FILE").replaceAll(topic().topicId, "TOPIC") };
  };

  it.each([
    [
      "a code that does not exist",
      ["--code", "invalid_keys"],
      'got "invalid_keys", which is not a code of the endpoint. Did you mean "invalid_key"?',
    ],
    ["an invalid id", ["--request-id", 'x" OR code:"ok'], "Allowed: the x-request-id of an answer, or a RequestId"],
    ["a time without its zone", ["--since", "2026-01-01T08:00"], "a time with its zone, for example 2026-01-31T08:00Z"],
    [
      "an end before the begin",
      ["--since", "2026-01-02", "--until", "2026-01-01"],
      "The search would begin at 2026-01-02T00:00:00.000Z, after its end at 2026-01-01T00:00:00.000Z.",
    ],
    [
      "an end of what is followed",
      ["--until", "1h", "--follow"],
      "option '--until <time>' cannot be used with option '--follow'",
    ],
    ["a source that does not exist", ["--source", "check"], "Allowed choices are endpoint, checks"],
    ["a limit that CLS does not go to", ["--limit", "10001"], "Allowed: a whole number from 1 to 10000."],
    [
      "checks that are not deployed",
      ["--source", "checks"],
      "The deployed stack of dev has no scheduled checks, so there are no lines of theirs.",
    ],
  ])("%s", async (_case, args, message) => {
    const { code, stderr } = await error(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it("a stack that was not deployed", async () => {
    const { code, stderr } = await runCommandInProcess(logs, ["--env", "dev", "--outputs", "absent.json"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^error: The outputs of dev cannot be read from absent\.json\.\n {2}fix: Deploy with/,
      ),
    });
  });

  it("a topic of another deployment", async () => {
    const file = join(temporaryFolder(), "outputs.json");
    writeFileSync(file, readFileSync(endpoint.outputsFile, "utf8").replaceAll(topic().topicId, "other-topic"));
    const { code, stderr } = await error(["--outputs", file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: There is no such topic: the log topic other-topic of dev in ap-singapore\. \(ResourceNotFound\.TopicNotExist, RequestId \S+\)\n {2}fix: The outputs in \S+ are of another deployment or account: deploy with `npx cdktf deploy/,
    );
  });

  it("a topic whose index is off", async () => {
    const { index } = topic();
    topic().index = undefined;
    const { code, stderr } = await error([]);
    topic().index = index;
    expect(code).toBe(1);
    expect(stderr).toContain("Without its index nobody can search the log topic TOPIC of dev in ap-singapore");
  });

  it("a key that may not, with the action and the policy; the operator's policy is enough", async () => {
    const actors = createActors(endpoint.deployment.localCloud, publishedDocument);
    expect(await error([], { ...endpoint.variables, ...actors.release })).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^error: These credentials may not search the log topic TOPIC of dev in ap-singapore\. \(UnauthorizedOperation, RequestId \S+\)\n {2}fix: Attach docs\/operator-policy\.json to their user or role, or allow the action cls:SearchLog on qcs::cls:ap-singapore:uin\/UIN:topic\/TOPIC; only to people who may see a token \(docs\/security\.md\)\.\n$/,
      ),
    });
    expect(await show([], { ...endpoint.variables, ...actors.operator })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^nothing found /),
    });
  });

  it("a cloud that is not reached", async () => {
    const { code, stderr } = await error([], { ...endpoint.variables, EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:1" });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: SearchLog failed on the network: /);
  });
});
