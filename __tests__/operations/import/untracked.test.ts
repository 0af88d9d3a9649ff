// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalCloud, loadStack, startLocalCloud } from "../../../local-cloud";
import { FINDERS, NOT_IMPORTED } from "../../../operations/import/finders";
import { type StackResources, untrackedResources } from "../../../operations/import/untracked";
import { localVariables } from "../../../operations/local/local-deployment";
import { synthesize } from "../../../operations/stacks/synthesize";
import { stackFileFor } from "../../../operations/stacks/synthesized-stacks";
import { resources as boundTypes } from "../../../provider/resources.json";
import { scriptClient } from "../../../sdk/script-client";
import { temporaryFolder } from "../../helpers/temporary-folder";

const REGION = "ap-singapore";

let local: LocalCloud;
beforeEach(async () => {
  local = await startLocalCloud();
});
afterEach(() => local.close());

const search = (resources: StackResources, known: readonly string[] = []) => {
  const variables = localVariables(local);
  const client = scriptClient(REGION, variables);
  return untrackedResources(resources, new Set(known), client);
};

/** Loads a stack, and gives the id that each of its resources got. */
async function load(file: string): Promise<Record<string, string>> {
  const stack = JSON.parse(readFileSync(file, "utf8")) as { resource: StackResources; output: object };
  const addresses = listAddresses(stack.resource);
  const output = Object.fromEntries(addresses.map((address) => [address, { value: `\${${address}.id}` }]));
  writeFileSync(file, JSON.stringify({ ...stack, output }));
  return (await loadStack(local, file)) as Record<string, string>;
}

const listAddresses = (resources: StackResources): string[] =>
  Object.entries(resources).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`));

const isFound = ([address]: readonly [string, unknown]): boolean => Object.hasOwn(FINDERS, address.split(".")[0] ?? "");

const found = (ids: Readonly<Record<string, string>>) =>
  Object.entries(ids)
    .filter(isFound)
    .map(([address, id]) => ({ address, id }));

describe("resources that the state does not know", () => {
  it("are found with the ids that they got, each of the several of one type, in a stack with releases, alarms and a schedule", async () => {
    const file = stackFileFor("prod", synthesize(temporaryFolder()));
    const { resource } = JSON.parse(readFileSync(file, "utf8")) as { resource: StackResources };
    const ids = await load(file);
    const expected = found(ids);
    expect(new Set(expected.map(({ address }) => address.split(".")[0]))).toEqual(
      new Set(Object.keys(FINDERS).filter((type) => !/custom_domain|_teo_/.test(type))),
    );
    expect(await search(resource)).toEqual(expected);

    const [first, ...others] = expected;
    expect(
      await search(
        resource,
        others.map(({ address }) => address),
      ),
    ).toEqual([first]);
    expect(await search(resource, listAddresses(resource))).toEqual([]);
    expect(local.audit.entries.filter(({ action }) => !/^(Get|Describe|List)/.test(action ?? ""))).toEqual([]);
  });

  it("are none in an account in which nothing was deployed", async () => {
    const { resource } = JSON.parse(readFileSync(stackFileFor("prod", synthesize(temporaryFolder())), "utf8"));
    expect(await search(resource)).toEqual([]);
  });

  it("are a site of EdgeOne and its domains, too", async () => {
    const resource = {
      tencentcloud_teo_zone: {
        Zone: { zone_name: "example.com", type: "partial", area: "overseas", plan_id: "edgeone-2xk9plan" },
      },
      tencentcloud_teo_acceleration_domain: {
        Domain: {
          zone_id: "${tencentcloud_teo_zone.Zone.zone_id}",
          domain_name: "ekyc.example.com",
          origin_info: [{ origin_type: "IP_DOMAIN", origin: "origin.example.com" }],
        },
      },
    };
    const file = join(temporaryFolder(), "cdk.tf.json");
    writeFileSync(file, JSON.stringify({ provider: { tencentcloud: [{ region: REGION }] }, resource, output: {} }));
    expect(await search(resource)).toEqual([]);
    const expected = found(await load(file));
    expect(expected).toHaveLength(2);
    expect(await search(resource)).toEqual(expected);
  });

  it("are a domain of one's own, by its name", async () => {
    const resource = { tencentcloud_scf_custom_domain: { Domain: { domain: "ekyc.example.com" } } };
    expect(await search(resource)).toEqual([]);
    local.cloud.scf.customDomains.create({
      region: REGION,
      domain: "ekyc.example.com",
      protocol: "HTTP",
      endpoints: [],
      certificateId: undefined,
      waf: { open: false, instanceId: "" },
    });
    expect(await search(resource)).toEqual([
      { address: "tencentcloud_scf_custom_domain.Domain", id: "ekyc.example.com" },
    ]);
  });

  it("do not count a secret that is scheduled for deletion: it cannot be imported", async () => {
    const { ssm, clock } = local.cloud;
    const input = { name: "keys", region: REGION, description: "", tags: {}, createdAt: clock.now() };
    const resource = { tencentcloud_ssm_secret: { Keys: { secret_name: "keys" } } };
    const secret = ssm.createSecret(input);
    expect(await search(resource)).toEqual([{ address: "tencentcloud_ssm_secret.Keys", id: "keys" }]);
    secret.deleteAt = clock.now() + 86_400_000;
    expect(await search(resource)).toEqual([]);
  });
});

it("every resource type in use is looked for, or stands among those that need not be", () => {
  expect(Object.keys({ ...FINDERS, ...NOT_IMPORTED }).sort()).toEqual([...boundTypes].sort());
  expect(Object.keys(FINDERS).filter((type) => Object.hasOwn(NOT_IMPORTED, type))).toEqual([]);
});
