import { PASSWORD } from "../../../proofs/traffic/redis-server";
import { loadFile } from "../../helpers/environment-file";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";
import { operatorClient } from "../../helpers/redis-instances";
import { describeWithRedis, RedisServer } from "../../helpers/redis-server";

describeWithRedis("a deployed Event function with a Redis on this machine", () => {
  let server: RedisServer;
  let endpoint: LocalEndpoint;

  beforeAll(async () => {
    server = await RedisServer.start();
    const environment = loadFile(`
region: ap-singapore
profiles: { select: [HK] }
function: { kind: event, maxInstances: 3 }
endpoint: { idempotency: true }
store: { kind: redis, host: 127.0.0.1, port: ${server.port}, tls: false, secretName: acme-redis, vpcId: vpc-0a1b2c3d, subnetId: subnet-0a1b2c3d }
`);
    endpoint = await startLocalEndpoint(environment);
    const { cloud } = endpoint.deployment.localCloud;
    const secret = cloud.ssm.createSecret({
      ...{ name: "acme-redis", region: "ap-singapore", description: "", tags: {}, createdAt: cloud.clock.now() },
    });
    cloud.ssm.addVersion(secret, "1", { value: PASSWORD });
  });
  afterAll(async () => {
    await endpoint?.close();
    await server.close();
  });

  const ask = async () => {
    const response = await fetch(`${endpoint.url}/v1/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${endpoint.key}`, "idempotency-key": '"order-4711"' },
      body: '{"profile":"HK"}',
    });
    const { sdkToken } = (await response.json()) as { sdkToken?: string };
    return { status: response.status, replayed: response.headers.get("idempotency-replayed"), sdkToken };
  };

  it("issues one token for a key that three instances are asked with at once, and keeps it sealed", async () => {
    const { cloud } = endpoint.deployment.localCloud;
    const answers = await Promise.all([ask(), ask(), ask()]);
    const issued = [...cloud.faceid.tokens.keys()];
    expect(issued).toHaveLength(1);
    expect(answers.map(({ status, sdkToken }) => [status, sdkToken])).toEqual(
      Array.from({ length: 3 }, () => [201, issued[0]]),
    );
    expect(answers.filter(({ replayed }) => replayed === "true")).toHaveLength(2);
    const redis = operatorClient(server);
    try {
      const names = await redis.keys("*");
      expect(names.every((name) => name.startsWith("ekyc:{test}:"))).toBe(true);
      const values = names.filter((name) => name.includes(":value:"));
      expect(values).toHaveLength(1);
      expect(await redis.get(values[0] ?? "")).not.toContain(issued[0]);
    } finally {
      redis.disconnect();
    }
  });

  it("answers 503 while the Redis is away, and goes on when it is back", async () => {
    await server.kill();
    expect((await ask()).status).toBe(503);
    await server.restart();
    // It is not asked again within the pause after a failure.
    let { status } = await ask();
    while (status === 503) ({ status } = await ask());
    expect(status).toBe(201);
  });
});
