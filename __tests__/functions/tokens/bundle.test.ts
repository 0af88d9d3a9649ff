import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { bundle } from "../../../constructs/token-function/bundle";
import { FunctionCode } from "../../../constructs/token-function/function-code";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { IdentityProviderServer } from "../../../proofs/traffic/identity-provider-server";
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

  test("has no client of Redis in it: that is a file of its own", () => {
    const redis = bundle(join(PROJECT_ROOT, "functions", "tokens", "redis.ts"));
    const speaksRedis = (bytes: Uint8Array) => Buffer.from(bytes).includes("autoResendUnfulfilledCommands:!0");
    expect([speaksRedis(redis), speaksRedis(code)]).toEqual([true, false]);
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

describe("what verifies tokens", () => {
  const jwt = bundle(join(PROJECT_ROOT, "functions", "tokens", "jwt.ts"));
  const provider = new IdentityProviderServer();
  const zip = (config: object) => unzipSync(FunctionCode.fromServer({ ...CONFIG, ...config }, "Nodejs20.19").zip);

  test("is not in the bundles, and in the zip only with an identity provider, where all else stays as it is", () => {
    for (const module of ["index", "web"]) {
      const text = Buffer.from(bundle(join(PROJECT_ROOT, "functions", "tokens", `${module}.ts`))).toString();
      expect(text).not.toMatch(/JWSSignatureVerificationFailed|ERR_JWT/);
    }
    const [without, having] = [zip({}), zip({ identityProvider: provider.config })];
    expect(Object.keys(without)).not.toContain("jwt.js");
    expect(Buffer.from(having["jwt.js"] ?? []).toString()).toContain("ERR_JWT");
    expect(having["server.js"]).toEqual(without["server.js"]);
    expect(
      Object.keys(unzipSync(FunctionCode.fromHandler({ ...CONFIG, identityProvider: provider.config }).zip)),
    ).toEqual(expect.arrayContaining(["index.js", "jwt.js"]));
  });

  test("has at most 30 KB", () => {
    expect(jwt.byteLength).toBeLessThanOrEqual(30_000);
  });

  test("is loaded by the bundle from beside it, and verifies there", async () => {
    await provider.start();
    try {
      await writeFile(join(folder, "jwt.js"), jwt);
      await writeFile(join(folder, "config.json"), JSON.stringify({ ...CONFIG, identityProvider: provider.config }));
      const now = Math.floor(Date.now() / 1_000);
      const bearer = provider.token({ exp: now + 60 });
      const event = { ...TOKEN, headers: { authorization: `Bearer ${bearer}` } };
      // The file's address leads to loopback here, as nothing may leave the machine.
      await writeFile(
        join(folder, "fetch.cjs"),
        `const real = fetch; globalThis.fetch = (url, init) => real(${JSON.stringify(provider.url)} + new URL(url).pathname, init);`,
      );
      const args = [
        "--require",
        join(folder, "fetch.cjs"),
        "-e",
        CALL,
        join(folder, "index.js"),
        JSON.stringify(event),
      ];
      const { stdout } = await run(process.execPath, args, { env: { ...ROLE, EKYC_CLOUD_ENDPOINT: server.url } });
      const [log, response] = stdout.split("\n");
      expect(JSON.parse(log ?? "")).toMatchObject({ status: 201, caller: expect.stringMatching(/^sub:[0-9a-f]{32}$/) });
      expect(JSON.parse(response ?? "")).toMatchObject({ statusCode: 201 });
      expect(server.calls.map(({ action }) => action)).toEqual(["ApplySdkVerificationToken"]);
    } finally {
      await provider.close();
    }
  });
});
