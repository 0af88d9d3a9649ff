import { loadEnvironment } from "../../../environments/load-environment";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { readFunctionConfig } from "../../helpers/function-config";

const STORE = {
  host: "10.0.0.5",
  port: 6_379,
  secretName: "acme-redis",
  vpcId: "vpc-0a1b2c3d",
  subnetId: "subnet-0a1b2c3d",
  tls: true,
  reserve: 0,
};
const dev = loadEnvironment("dev");

const withStore = (reserve = 0, maxInstances = 4) =>
  synthEnvironment({ store: { ...STORE, reserve }, function: { ...dev.function, maxInstances } });

const statements = (stack: ReturnType<typeof withStore>): { action: string[]; resource: string[] }[] =>
  JSON.parse(stack.resource("tencentcloud_cam_policy")["document"] as string).statement;

describe("an endpoint with a Redis", () => {
  it("is in the Redis' network and keeps its way to the internet; without one it is in none", () => {
    expect(withStore().resource("tencentcloud_scf_function")).toMatchObject({
      vpc_id: "vpc-0a1b2c3d",
      subnet_id: "subnet-0a1b2c3d",
      enable_public_net: true,
    });
    expect(synthEnvironment().resource("tencentcloud_scf_function")).not.toHaveProperty("vpc_id");
  });

  it("may read the Redis' secret, and nothing more than that besides", () => {
    const plain = statements(synthEnvironment());
    const more = statements(withStore()).filter(
      ({ resource }) => !plain.some((one) => one.resource.join() === resource.join()),
    );
    expect(more).toEqual([
      expect.objectContaining({
        action: ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"],
        resource: [expect.stringMatching(/:secret\/creatorUin\/.*\/acme-redis$/)],
      }),
    ]);
  });

  it("knows how the Redis is reached and what of the quota it lets through, and no password", () => {
    expect(readFunctionConfig(synthEnvironment())).not.toHaveProperty("store");
    expect(readFunctionConfig(withStore(9))["store"]).toEqual({
      host: "10.0.0.5",
      port: 6_379,
      secretName: "acme-redis",
      tls: true,
      requestsPerSecond: 11,
      instanceReserve: 2,
    });
  });

  it("gives the same answer again with several instances", () => {
    expect(readFunctionConfig(withStore())["idempotency"]).toBe(true);
  });

  it("refuses a reserve that leaves an instance nothing", () => {
    expect(() => withStore(3)).toThrow(
      "store.reserve: got 3 for 4 instances, which leaves none of them a request per second; allowed: 0, or at least 4.",
    );
  });
});
