import { endpointPace } from "../../contract/quota";
import { quotaShare } from "../../environments/derived";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { loadFile, refusalMessage } from "../helpers/environment-file";

const REDIS =
  "store: { kind: redis, host: 10.0.0.5, secretName: acme-redis, vpcId: vpc-0a1b2c3d, subnetId: subnet-0a1b2c3d }";
const file = (...lines: string[]) => `${["region: ap-jakarta", ...lines].join("\n")}\n`;

describe("store of an environment file", () => {
  it("is memory unless it is written, of which nothing reaches the constructs", () => {
    expect(loadFile(file()).store).toBeUndefined();
    expect(tokenEndpointProps(loadFile(file("store: { kind: memory }")))).not.toHaveProperty("store");
  });

  it("is a Redis with TLS at its own port, which refuses when it is away, where no more is written", () => {
    expect(loadFile(file(REDIS)).store).toEqual({
      host: "10.0.0.5",
      port: 6_379,
      secretName: "acme-redis",
      vpcId: "vpc-0a1b2c3d",
      subnetId: "subnet-0a1b2c3d",
      tls: true,
      reserve: 0,
    });
  });

  it("lets any number of instances keep the whole quota, and what they are sent again", () => {
    const environment = loadFile(file("function: { maxInstances: 30 }", "endpoint: { idempotency: true }", REDIS));
    expect(endpointPace(quotaShare(environment)).requestsPerSecond).toBe(20);
    expect(tokenEndpointProps(environment)).not.toHaveProperty("instanceRequestsPerSecond");
  });

  it("lets them together send what its reserve leaves", () => {
    const environment = loadFile(file("function: { maxInstances: 4 }", REDIS.replace(" }", ", reserve: 8 }")));
    expect(endpointPace(quotaShare(environment)).requestsPerSecond).toBe(12);
  });

  it.each([
    [
      "a Redis without its network",
      file("store: { kind: redis, host: 10.0.0.5, secretName: acme-redis, subnetId: subnet-0a1b2c3d }"),
      "test.yaml, line 2, store.vpcId: missing; allowed: a VPC's id, for example vpc-0a1b2c3d. A redis store needs host, secretName, vpcId and subnetId; memory takes no key but kind.",
    ],
    [
      "a Redis' key for memory",
      file("store:", "  kind: memory", "  host: 10.0.0.5"),
      "test.yaml, line 4, store.host: not allowed here. A redis store needs host, secretName, vpcId and subnetId; memory takes no key but kind.",
    ],
    [
      "an address as the host",
      file(REDIS.replace("10.0.0.5", '"redis://10.0.0.5"')),
      'test.yaml, line 2, store.host: got "redis://10.0.0.5"; allowed: a host name or an IP address, without a scheme or a port, for example 10.0.0.5.',
    ],
    [
      "a reserve that is the quota",
      file(REDIS.replace(" }", ", reserve: 20 }")),
      "test.yaml, line 2, store.reserve: got 20; it must be below the quota less its reserve, which is 20.",
    ],
    [
      "a reserve of which no instance gets a request",
      file("function: { maxInstances: 5 }", REDIS.replace(" }", ", reserve: 4 }")),
      "test.yaml, line 3, store.reserve: got 4 for 5 instances, which leaves none of them a request per second; allowed: 0, or at least 5.",
    ],
    [
      "a rate of each instance",
      file("function: { requestsPerSecond: 5 }", REDIS),
      "test.yaml, line 2, function.requestsPerSecond: got 5 with a redis store, which limits all instances together; allowed: with store.kind memory. Leave it out.",
    ],
    [
      "memory, several instances and idempotency",
      file("function: { maxInstances: 2 }", "endpoint: { idempotency: true }"),
      "test.yaml, line 3, endpoint.idempotency: got true with 2 instances, each of which remembers on its own; allowed: with function.maxInstances 1, or with store.kind redis.",
    ],
  ])("is refused with %s, with its line", (_what, yaml, message) => {
    expect(refusalMessage(yaml)).toBe(message);
  });
});
