import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../../../constructs/token-function/bundle";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { CONFIG, keysReply, ROLE, SDK_TOKEN, versionsReply } from "../../helpers/handler";
import { reply, TencentServer } from "../../helpers/tencent-server";

const run = promisify(execFile);
const code = bundle(join(PROJECT_ROOT, "functions", "tokens", "index.ts"));
const client = newClientKey({ environment: "test", now: Date.now() });

/** Calls the handler of a bundle as SCF does, and prints what it returns after what it logs. */
const CALL = `
  const { main_handler } = require(process.argv[1]);
  main_handler(JSON.parse(process.argv[2]), { request_id: "invocation-1", time_limit_in_ms: 10000 })
    .then((response) => process.stdout.write(JSON.stringify(response)), (error) => process.stdout.write(error.message));
`;

let folder: string;
let server: TencentServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
  server = await TencentServer.start();
  server.on("ListSecretVersionIds", versionsReply("client-keys-1"));
  server.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [client.key] }));
  server.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN }));
  await writeFile(join(folder, "index.js"), code);
  await writeFile(join(folder, "config.json"), JSON.stringify(CONFIG));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function call(event: object, environment: Readonly<Record<string, string>> = ROLE): Promise<string> {
  const args = ["-e", CALL, join(folder, "index.js"), JSON.stringify(event)];
  const env = { ...environment, EKYC_CLOUD_ENDPOINT: server.url };
  return (await run(process.execPath, args, { env, cwd: folder })).stdout;
}

const TOKEN = {
  httpMethod: "POST",
  path: "/v1/tokens",
  headers: { authorization: `Bearer ${client.plaintext}` },
  body: '{"profile":"HK"}',
};

describe("the function's bundle", () => {
  test("is at most 300 KB", () => {
    expect(code.byteLength).toBeLessThanOrEqual(300_000);
  });

  test("issues a token in a process of its own, with nothing but its configuration beside it", async () => {
    const [log, response] = (await call(TOKEN)).split("\n");
    expect(JSON.parse(log ?? "")).toMatchObject({
      level: "info",
      status: 201,
      environment: "test",
      keyId: client.key.id,
    });
    expect(JSON.parse(response ?? "")).toMatchObject({ statusCode: 201, body: expect.stringContaining(SDK_TOKEN) });
    expect(server.calls.map(({ action }) => action)).toEqual([
      "ListSecretVersionIds",
      "GetSecretValue",
      "ApplySdkVerificationToken",
    ]);
    expect(server.calls[2]?.headers["x-tc-token"]).toBe("RoleTokenEXAMPLE");
  });

  test("does not load the SDK before it is needed", async () => {
    const probe = `
      const before = new Set(process.moduleLoadList);
      require(process.argv[1]);
      process.stdout.write(process.moduleLoadList.filter((name) => !before.has(name)).join());
    `;
    const { stdout } = await run(process.execPath, ["-e", probe, join(folder, "index.js")]);
    expect(stdout).toContain("crypto");
    expect(stdout).not.toMatch(/NativeModule (https?|_http_client|tls)(,|$)/);
  });

  test("answers the health check without credentials", async () => {
    const output = await call({ httpMethod: "GET", path: "/v1/health" }, {});
    expect(output).toContain('"statusCode":200');
  });

  test("answers the description of the API, which it brings", async () => {
    const output = await call({ httpMethod: "GET", path: "/v1/openapi.json" }, {});
    expect(output).toContain('"statusCode":200');
    expect(output).toContain('\\"openapi\\":\\"3.1.0\\"');
  });

  test.each([
    ["{", /config\.json cannot be read: .*JSON/],
    ["null", /config\.json must have the member environment \(string\)\./],
    [JSON.stringify({ ...CONFIG, requestsPerSecond: "20" }), /must have the member requestsPerSecond \(number\)\./],
  ])("names its configuration file when that holds %.20s", async (text, message) => {
    await writeFile(join(folder, "config.json"), text);
    expect(await call(TOKEN)).toMatch(message);
  });
});
