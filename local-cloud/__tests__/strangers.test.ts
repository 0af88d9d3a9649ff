import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { handlerZip } from "../../__tests__/helpers/scf";
import { ACCOUNT, type LocalCloud, startLocalCloud } from "..";
import type { FunctionResource } from "../services/scf/state/function";
import { result } from "./helpers/answer";
import { type ApiCall, callApi, send } from "./helpers/api-client";
import { callCos } from "./services/cos/cos-client";

let local: LocalCloud;

beforeEach(async () => {
  local = await startLocalCloud();
});

afterEach(() => local.close());

/** What runs code: a request with it reaches every API. */
const createFunction = (): ApiCall => ({
  service: "scf",
  action: "CreateFunction",
  parameters: {
    FunctionName: "stranger",
    Handler: "index.main_handler",
    Runtime: "Nodejs20.19",
    Code: { ZipFile: handlerZip("return [process.getuid(), __dirname];").toString("base64") },
  },
});

/** The headers and the body of a call as they are sent. */
async function signed(call: ApiCall): Promise<{ headers: Record<string, string>; body: string }> {
  let captured = { headers: {}, body: "" };
  const tamper: ApiCall["tamper"] = (sent) => {
    captured = { headers: { ...sent.headers }, body: String(sent.body) };
    sent.body = "";
  };
  await callApi(local, { ...call, tamper });
  return captured;
}

const BROWSER_HEADERS = [
  { origin: "https://evil.example" },
  { origin: "null" },
  { origin: "http://127.0.0.1:3000" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-dest": "empty" },
  { "sec-fetch-user": "?1" },
];

describe("a request that a page in a browser makes", () => {
  it.each(BROWSER_HEADERS)("with %j is refused by the APIs, whoever signed it", async (header) => {
    const { headers, body } = await signed(createFunction());
    const [name] = Object.keys(header);
    for (const target of ["/", "http://scf.tencentcloudapi.com/"]) {
      expect(await send(local, "POST", target, { ...headers, ...header }, body)).toEqual({
        status: 403,
        text: `The local cloud does not serve the APIs to web pages: the request has the header ${name}.\n`,
      });
    }
    expect(local.cloud.scf.functions.size).toBe(0);
    expect(await send(local, "POST", "/", headers, body)).toMatchObject({ status: 200 });
    expect(local.cloud.scf.functions.size).toBe(1);
  });

  it.each(BROWSER_HEADERS)("with %j is refused by COS, whoever signed it", async (unsignedHeaders) => {
    expect(await callCos(local, { method: "PUT", unsignedHeaders })).toMatchObject({
      status: 403,
      code: "AccessDenied",
    });
    expect(local.cloud.cos.buckets.size).toBe(0);
    expect(await callCos(local, { method: "PUT" })).toMatchObject({ status: 200 });
  });

  it("is not taken for one by Node's own fetch, which sends Sec-Fetch-Mode", async () => {
    const { headers, body } = await signed(createFunction());
    delete headers["host"];
    expect(await (await fetch(local.url, { method: "POST", headers, body })).text()).not.toContain("Error");
    expect(local.cloud.scf.functions.size).toBe(1);
  });

  it("is refused before it is signed or read, a preflight as well", async () => {
    const preflight = { origin: "https://evil.example", "access-control-request-method": "POST" };
    expect(await send(local, "OPTIONS", "/", preflight, "")).toMatchObject({ status: 403 });
    expect(local.audit.entries).toEqual([]);
  });
});

/** What a user knows who has read the source. */
const STRANGER = { secretId: ACCOUNT.secretId, secretKey: "LocalCloudSecretKeyEXAMPLE" };

/** Asks an API, and looks at the folders that it is given; prints the outcome of each. */
const PROBE = `
  const { url, headers, body, folders } = JSON.parse(process.argv[1]);
  const enter = (folder) => { try { return require("node:fs").readdirSync(folder); } catch (error) { return error.code; } };
  fetch(url, { method: "POST", headers, body })
    .then((answer) => answer.json())
    .then(({ Response }) => console.log(JSON.stringify([process.getuid(), Response.Error?.Code, ...folders.map(enter)])));
`;

describe("another user of the machine", () => {
  const NOBODY = 65_534;
  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot("neither runs code nor enters what is written for functions (skipped where only root may try)", async () => {
    await callApi(local, createFunction());
    const [fn] = local.cloud.scf.functions.values();
    const [, code] = (await result(local.scf.runtime.invoke(fn as FunctionResource, {}))) as [number, string];
    const { headers, body } = await signed({ ...createFunction(), credentials: STRANGER });
    delete headers["host"];
    const folders = [code, dirname(code), dirname(dirname(code))];
    const probe = ["-e", PROBE, JSON.stringify({ url: local.url, headers, body, folders })];
    const user = { uid: NOBODY, gid: NOBODY, cwd: "/", env: {} };
    const { stdout } = await promisify(execFile)(process.execPath, probe, user);
    expect(JSON.parse(stdout)).toEqual([NOBODY, "AuthFailure.SignatureFailure", "EACCES", "EACCES", "EACCES"]);
  });
});
