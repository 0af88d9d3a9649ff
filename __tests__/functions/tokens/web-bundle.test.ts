import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { bundle } from "../../../constructs/token-function/bundle";
import { NO_CLIENT_KEYS } from "../../../keys/client-keys";
import { newClientKey } from "../../../keys/key-format";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { CONFIG, keysReply, ROLE, SDK_TOKEN, versionsReply } from "../../helpers/handler";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { reply, TencentServer } from "../../helpers/tencent-server";
import { until } from "../../helpers/until";

/**
 * Says where the server listens, and lets it listen on a socket of the file system instead, for a test must not need a
 * port.
 */
const LISTEN = `
const { Server } = require("node:net");
const { listen } = Server.prototype;
Server.prototype.listen = function (address) {
  return listen.call(this, process.env.SOCKET, () => console.error(JSON.stringify(address)));
};
`;

const client = newClientKey({ environment: "test", now: Date.now() });
const code = bundle(join(PROJECT_ROOT, "functions", "tokens", "web.ts"));

let folder: string;
let upstream: TencentServer;
let child: ChildProcess;
let stdout: string;
let address: unknown;

beforeEach(async () => {
  folder = temporaryFolder();
  upstream = await TencentServer.start();
  upstream.on("ListSecretVersionIds", versionsReply("client-keys-1"));
  upstream.on("GetSecretValue", keysReply({ ...NO_CLIENT_KEYS, keys: [client.key] }));
  upstream.on("ApplySdkVerificationToken", reply.ok({ SdkToken: SDK_TOKEN }));
  writeFileSync(join(folder, "server.js"), code);
  writeFileSync(join(folder, "listen.cjs"), LISTEN);
  writeFileSync(join(folder, "config.json"), JSON.stringify(CONFIG));
  child = spawn(process.execPath, ["--require", "./listen.cjs", "server.js"], {
    cwd: folder,
    env: { ...ROLE, SOCKET: join(folder, "socket"), EKYC_CLOUD_ENDPOINT: upstream.url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (more: string) => {
    stdout += more;
  });
  const [said] = await once(child.stderr as NodeJS.ReadableStream, "data");
  address = JSON.parse(String(said));
});

afterEach(async () => {
  if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "close");
  await upstream.close();
});

async function send(method: string, path: string, body = ""): Promise<{ status: number; text: string }> {
  const headers = { authorization: `Bearer ${client.plaintext}` };
  const request = httpRequest({ socketPath: join(folder, "socket"), method, path, headers, agent: false }).end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return { status: response.statusCode ?? 0, text: await text(response) };
}

describe("the server's bundle, in a process of its own", () => {
  test("is at most 300 KB", () => {
    expect(code.byteLength).toBeLessThanOrEqual(300_000);
  });

  test("listens where SCF looks for it, on every address", () => {
    expect(address).toEqual({ host: "0.0.0.0", port: 9000 });
  });

  test("issues a token with nothing but its configuration beside it", async () => {
    const response = await send("POST", "/v1/tokens", '{"profile":"HK"}');
    expect([response.status, JSON.parse(response.text)]).toMatchObject([201, { sdkToken: SDK_TOKEN }]);
    await until("its line is written", () => stdout.includes("\n"));
    expect(JSON.parse(stdout)).toMatchObject({ status: 201, environment: "test", keyId: client.key.id });
  });

  test.each(["SIGTERM", "SIGINT"] as const)("answers what is under way and ends when it is sent %s", async (signal) => {
    let answer = (): void => {};
    upstream.on("ApplySdkVerificationToken", (...call) => {
      answer = () => reply.ok({ SdkToken: SDK_TOKEN })(...call);
    });
    const response = send("POST", "/v1/tokens", '{"profile":"HK"}');
    await until("a token is requested", () => upstream.count("ApplySdkVerificationToken") === 1);
    const closed = once(child, "close");
    child.kill(signal);
    answer();
    expect((await response).status).toBe(201);
    expect(await closed).toEqual([0, null]);
  });
});
