import { cpSync, readdirSync, truncateSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { loadEnvironment } from "../../environments/load-environment";
import { type LocalDeployment, startLocalDeployment } from "../../operations/local/local-deployment";
import { createLocalKey, type LocalStack, localPlan, smokeLocally } from "../../operations/local/local-run";
import { synthesize } from "../../operations/stacks/synthesize";
import type { CheckResult } from "../../smoke/run/result";
import { temporaryFolder } from "../helpers/temporary-folder";

/** The real stack of dev, its real bundle in processes of its own, the official SDK inside, all on loopback. */
let folder: string;
let deployment: LocalDeployment;
let stack: LocalStack;
let key: string;

const stackFile = (): string => join(folder, "cdktf.out", "stacks", "token-endpoint-dev", "cdk.tf.json");

beforeAll(async () => {
  folder = temporaryFolder();
  synthesize(join(folder, "cdktf.out"), { environment: "dev" });
  deployment = await startLocalDeployment({ contract: "2025-01-14" });
  const outputsFile = await deployment.load(loadEnvironment("dev"), stackFile(), folder);
  stack = { environment: "dev", deployment, outputsFile };
  key = await createLocalKey(stack);
  // How long the function takes to start is the machine's business, and not judged here.
  await requestToken("HK");
});

afterAll(() => deployment.close());

async function requestToken(profile: string): Promise<CheckResult | undefined> {
  const only = localPlan(stack).filter(({ id }) => id === `token:${profile}`);
  return (await smokeLocally(stack, only, key)).checks[0];
}

describe("the deployed function", () => {
  it("issues a token, which faceid remembers with the profile's parameters", async () => {
    expect(await requestToken("MLIDPassport")).toMatchObject({ state: "pass", status: 201 });
    const token = [...deployment.localCloud.cloud.faceid.tokens.values()].at(-1);
    expect(token?.parameters).toMatchObject({ IdCardType: "MLIDPassport", CheckMode: 1, SecurityLevel: 4 });
  });

  it("is refused with UnauthorizedOperation once its role has lost the statement for faceid", async () => {
    const [policy] = [...deployment.localCloud.cloud.cam.policies.values()];
    const before = policy?.document ?? "";
    const document = JSON.parse(before) as { statement: { action: string[] }[] };
    const kept = document.statement.filter(({ action }) => !action.includes("faceid:ApplySdkVerificationToken"));
    expect(kept).toHaveLength(document.statement.length - 1);
    if (policy) policy.document = JSON.stringify({ ...document, statement: kept });
    expect(await requestToken("HK")).toMatchObject({
      state: "fail",
      received: expect.stringContaining("502 upstream_denied, UnauthorizedOperation"),
    });
    if (policy) policy.document = before;
  });

  it("survives two throttled attempts; after three more the check's own second attempt passes, which it says", async () => {
    const throttled = { action: "ApplySdkVerificationToken", kind: "error", code: "RequestLimitExceeded" } as const;
    deployment.localCloud.faults.add({ ...throttled, times: 2 });
    expect(await requestToken("HK")).toMatchObject({ state: "pass" });
    deployment.localCloud.faults.add({ ...throttled, times: 3 });
    expect(await requestToken("HK")).toMatchObject({
      state: "degraded",
      reason: expect.stringMatching(
        /^passed at attempt 2: the first was answered with 429 rate_limited, RequestLimitExceeded/,
      ),
      attempts: [{ status: 429, code: "RequestLimitExceeded", retryAfterMs: 1_000 }, { status: 201 }],
    });
  });
});

it("a truncated zip is named before anything runs, with the remedy", async () => {
  const other = await startLocalDeployment({ contract: "2025-01-14" });
  try {
    const copy = temporaryFolder();
    cpSync(dirname(stackFile()), copy, { recursive: true });
    const assets = join(copy, "assets");
    const [zip] = readdirSync(assets, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".zip"));
    truncateSync(join(assets, zip ?? ""), 1_000);
    await expect(other.load(loadEnvironment("dev"), join(copy, basename(stackFile())), copy)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("The zip of the function's code was not built, or is cut off or damaged."),
      fix: expect.stringContaining("npx ekyc synth"),
    });
  } finally {
    await other.close();
  }
});
