import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOutputs } from "../../environments/outputs-file";

let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "outputs-")), "outputs.dev.json");
});
afterEach(() => rmSync(join(file, ".."), { recursive: true, force: true }));

const STACK = {
  endpoint_url: "https://endpoint.example",
  region: "ap-singapore",
  function_name: "f",
  secret_name: "s",
  log_topic_id: "t",
  profiles: { HK: { idCardType: "HK", checkMode: 1, securityLevel: 4 } },
};

const refusal = (content: unknown): string => {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  try {
    readOutputs("dev", file);
  } catch (error) {
    return (error as Error).message.replaceAll(file, "FILE");
  }
  throw new Error("the file was accepted");
};

it("reads what cdktf writes", () => {
  writeFileSync(file, JSON.stringify({ prod: {}, "token-endpoint-dev": STACK }));
  expect(readOutputs("dev", file)).toMatchObject({ endpointUrl: "https://endpoint.example", secretName: "s" });
});

it.each<[string, unknown, string]>([
  ["of another stack", { staging: STACK }, "FILE holds the outputs of staging, not of dev."],
  [
    "without an output",
    { "token-endpoint-dev": { ...STACK, secret_name: undefined } },
    "FILE: the output secret_name of dev is missing or is not of type string.",
  ],
  ["that is not JSON", "Apply complete!", "FILE is not a file of stack outputs: it holds no JSON object."],
])("refuses a file %s", (_what, content, message) => {
  expect(refusal(content)).toBe(message);
});

it("names the command that writes a missing file", () => {
  expect(() => readOutputs("dev", "nowhere.json")).toThrow(
    expect.objectContaining({
      message: "The outputs of dev cannot be read from nowhere.json.",
      fix: "Deploy with `npx cdktf deploy token-endpoint-dev --outputs-file nowhere.json`, load the stack into a local cloud with `npx ekyc local-cloud --env dev` and name the file that it prints with --outputs, or name the endpoint with --url.",
    }),
  );
});
