import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../../environments/load-environment";
import { type LocalCloud, startLocalCloud } from "../../../local-cloud";
import { untracked } from "../../../operations/doctor/checks/untracked";
import { localVariables } from "../../../operations/local/local-deployment";
import { synthesize } from "../../../operations/stacks/synthesize";
import { SYNTH_FOLDER } from "../../../operations/stacks/synthesized-stacks";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { examine } from "./examine";
import { keepState } from "./keep-state";

const STATE = "terraform.dev.tfstate";
const SECRET = "ekyc-token-endpoint-dev-client-keys";

const root = temporaryFolder();
let localCloud: LocalCloud;
let address: string;

beforeAll(() => {
  const stack = join(synthesize(join(root, SYNTH_FOLDER)), "stacks", "token-endpoint-dev", "cdk.tf.json");
  const { resource } = require(stack) as { resource: Record<string, Record<string, unknown>> };
  address = `tencentcloud_ssm_secret.${Object.keys(resource["tencentcloud_ssm_secret"] ?? {})[0]}`;
});
beforeEach(async () => {
  localCloud = await startLocalCloud();
  writeFileSync(join(root, STATE), JSON.stringify({ resources: [] }));
});
afterEach(async () => {
  await localCloud.close();
});

const look = (environment = "dev") => examine(untracked, { root, environment, variables: localVariables(localCloud) });

function createSecret(): void {
  const { ssm, clock } = localCloud.cloud;
  const { region } = loadEnvironment("dev");
  ssm.createSecret({ name: SECRET, region, description: "", tags: {}, createdAt: clock.now() });
}

it("passes while nothing exists", async () => {
  expect(await look()).toMatchObject({ state: "pass", found: "0 in the state, no others" });
});

it("passes when the state knows what exists", async () => {
  createSecret();
  const [type, name] = address.split(".");
  writeFileSync(join(root, STATE), JSON.stringify({ resources: [{ mode: "managed", type, name }] }));
  expect(await look()).toMatchObject({ state: "pass", found: "1 in the state, no others" });
});

it("fails when something exists that the state does not know, and names the command that lists it", async () => {
  createSecret();
  expect(await look()).toMatchObject({
    state: "fail",
    found: `1 resource exists that the state does not know: ${address}`,
    fix: expect.stringContaining("`npx ekyc import --env dev` lists them"),
  });
});

it("reads a state in COS", async () => {
  const bucket = localCloud.cloud.cos.createBucket("terraform-state-1250000000", "ap-singapore");
  expect(await look("prod")).toMatchObject({ state: "pass", found: "0 in the state, no others" });
  await keepState(localCloud, JSON.stringify({ resources: [{ mode: "managed", type: "a", name: "b" }] }));
  expect(bucket.objects.size).toBe(1);
  expect(await look("prod")).toMatchObject({ state: "pass", found: "1 in the state, no others" });
});

it("is unknown for a file that is not a state, and when the API does not say", async () => {
  localCloud.faults.add({ times: 1, kind: "error", code: "UnauthorizedOperation" });
  expect(await look()).toMatchObject({ state: "unknown", found: expect.stringContaining("a CAM policy") });
  writeFileSync(join(root, STATE), "cut off");
  expect(await look()).toMatchObject({ state: "unknown", found: `${STATE} is not a state of Terraform.` });
});
