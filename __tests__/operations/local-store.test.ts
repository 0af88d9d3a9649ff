import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../../environments/load-environment";
import { localUpstream } from "../../operations/local/endpoint-upstream";
import { localStoreNote } from "../../operations/local/local-store";
import { temporaryFolder } from "../helpers/temporary-folder";

const FILE = (host: string) =>
  `region: ap-jakarta\nstore: { kind: redis, host: ${host}, secretName: acme-redis, vpcId: vpc-0a1b2c3d, subnetId: subnet-0a1b2c3d }\n`;

const load = (host: string) => {
  const environments = join(temporaryFolder(), "environments");
  mkdirSync(environments);
  writeFileSync(join(environments, "shared.yaml"), FILE(host));
  return loadEnvironment("shared", environments);
};

it("the stack of an environment with a Redis loads into a local cloud", async () => {
  const upstream = await localUpstream(load("10.0.0.5"));
  expect(upstream.key).toMatch(/\S/);
  await upstream.close();
});

it("a local run says that it asks no Redis elsewhere", () => {
  expect(localStoreNote(load("10.0.0.5"))).toBe(
    "the Redis 10.0.0.5 is not contacted; each instance has its own memory instead",
  );
  expect(localStoreNote(load("127.0.0.1"))).toBe("");
});
