import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forEachTest } from "../helpers/for-each-test";
import { LoopbackServer, type ReceivedRequest, readRequest } from "../helpers/loopback-server";
import { temporaryFolder } from "../helpers/temporary-folder";

const SCRIPT = join(__dirname, "../../examples/schedules/assume-role.mjs");

/** GitHub's issuer of tokens and STS, on one address. */
const server = forEachTest(() =>
  LoopbackServer.start(async (request, response) => {
    received.push(await readRequest(request));
    const content = request.method === "GET" ? { value: "jwt.EXAMPLE" } : { Response: { ...answer, RequestId: "r-1" } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(content));
  }),
);
let received: ReceivedRequest[];
let answer: object;

beforeEach(() => {
  received = [];
  answer = { Credentials: { TmpSecretId: "AKIDEXAMPLE", TmpSecretKey: "KeyEXAMPLE", Token: "TokenEXAMPLE" } };
});

async function assumeRole(without?: string) {
  const { url } = server();
  const file = join(temporaryFolder(), "github-env");
  writeFileSync(file, "");
  const { [without ?? ""]: _left, ...env }: Record<string, string> = {
    STS_ENDPOINT: url,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-EXAMPLE",
    TENCENTCLOUD_OIDC_PROVIDER: "github",
    TENCENTCLOUD_ROLE_ARN: "qcs::cam::uin/100000000001:roleName/ekyc-doctor",
    GITHUB_RUN_ID: "42",
    GITHUB_ENV: file,
  };
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  return { code, stdout, stderr, variables: readFileSync(file, "utf8") };
}

describe("the exchange of a job's OIDC token", () => {
  it("asks GitHub for a token meant for STS, and STS, unsigned, for credentials of 15 minutes", async () => {
    expect(await assumeRole()).toMatchObject({ code: 0, stderr: "" });
    const [token, sts] = received;
    expect(token?.path).toBe("/token?api-version=2.0&audience=sts.intl.tencentcloudapi.com");
    expect(token?.headers.authorization).toBe("Bearer request-EXAMPLE");
    expect(sts?.headers).toMatchObject({
      authorization: "SKIP",
      "x-tc-action": "AssumeRoleWithWebIdentity",
      "x-tc-version": "2018-08-13",
      "x-tc-timestamp": expect.stringMatching(/^\d{10}$/),
    });
    expect(JSON.parse(sts?.body ?? "")).toEqual({
      ProviderId: "github",
      RoleArn: "qcs::cam::uin/100000000001:roleName/ekyc-doctor",
      RoleSessionName: "github-42",
      WebIdentityToken: "jwt.EXAMPLE",
      DurationSeconds: 900,
    });
  });

  it("hands the credentials to the next steps, after it had them masked, and prints them nowhere else", async () => {
    const { stdout, variables } = await assumeRole();
    expect(stdout).toBe("::add-mask::AKIDEXAMPLE\n::add-mask::KeyEXAMPLE\n::add-mask::TokenEXAMPLE\n");
    expect(variables).toBe(
      "TENCENTCLOUD_SECRET_ID=AKIDEXAMPLE\nTENCENTCLOUD_SECRET_KEY=KeyEXAMPLE\nTENCENTCLOUD_SECURITY_TOKEN=TokenEXAMPLE\n",
    );
  });

  it("says with which code STS refused, and never what it sent", async () => {
    answer = { Error: { Code: "InvalidParameter.WebIdentityTokenError", Message: "jwt.EXAMPLE" } };
    expect(await assumeRole()).toEqual({
      code: 1,
      stdout: "",
      stderr: "error: no temporary credentials: InvalidParameter.WebIdentityTokenError (RequestId r-1)\n",
      variables: "",
    });
  });

  it.each(["ACTIONS_ID_TOKEN_REQUEST_URL", "TENCENTCLOUD_ROLE_ARN", "GITHUB_ENV"])(
    "names %s when it is not set, before STS is asked",
    async (name) => {
      const run = await assumeRole(name);
      expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining(`${name} is not set: `) });
      expect(received.filter(({ body }) => body !== "")).toEqual([]);
    },
  );
});
