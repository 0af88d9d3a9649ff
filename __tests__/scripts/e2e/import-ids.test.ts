import { Cloud } from "../../../local-cloud";
import { importIds } from "../../../scripts/lib/e2e/import-ids";
import { SERVICE_ROLE } from "../../../scripts/lib/local-deployment";
import { synthEnvironment } from "../../helpers/endpoint-stack";

const REGION = "ap-singapore";
const { json } = synthEnvironment();
const resources = json.resource as Parameters<typeof importIds>[0];

/** The only resource of a type in the stack of dev. */
function only(type: string): { address: string; given: Record<string, unknown> } {
  const [[name, given] = ["", {}]] = Object.entries(resources[type] ?? {});
  return { address: `${type}.${name}`, given: { ...given } };
}

it("what exists and is not in the state is found by its name, with the id that import takes", () => {
  const cloud = new Cloud();
  const role = only("tencentcloud_cam_role");
  const secret = only("tencentcloud_ssm_secret");
  const trust = { document: String(role.given["document"]), description: "", tags: {} };
  cloud.cam.createRole({ ...trust, name: SERVICE_ROLE });
  const { roleId } = cloud.cam.createRole({ ...trust, name: String(role.given["name"]) });
  const name = String(secret.given["secret_name"]);
  cloud.ssm.createSecret({ name, region: REGION, description: "", tags: {}, createdAt: 0 });
  const both = [
    { address: role.address, id: roleId },
    { address: secret.address, id: name },
  ];
  const found = importIds(resources, [], cloud, REGION);
  expect(found).toHaveLength(2);
  expect(found).toEqual(expect.arrayContaining(both));
  expect(importIds(resources, [role.address], cloud, REGION)).toEqual([both[1]]);
});

it("an empty cloud has nothing to import", () => {
  expect(importIds(resources, [], new Cloud(), REGION)).toEqual([]);
});
