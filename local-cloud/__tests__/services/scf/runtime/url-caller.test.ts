import { handlerZip, REGION, SECRET_KEY, TestCloud, TRUST_SCF } from "../../../../../__tests__/helpers/scf";
import { tc3Signature } from "../../../../../signature/tc3";
import { ACCOUNT } from "../../../../core/account";

let world: TestCloud;
let url: string;

beforeEach(async () => {
  world = new TestCloud();
  const trigger = await world.scf.createUrlTrigger({
    function: world.create(handlerZip("return { statusCode: 201, body: JSON.stringify(event.headers) };")),
    qualifier: "$LATEST",
    enabled: true,
    description: "",
    desc: JSON.stringify({
      AuthType: "CAM",
      NetConfig: { EnableIntranet: false, EnableExtranet: true },
      CorsConfig: { Enable: true, Origins: ["https://app.example.com"], Methods: ["POST"] },
    }),
  });
  url = trigger.url ?? "";
});
afterEach(() => world.scf.close());

const ROOT: { secretId: string; secretKey: string; token?: string } = { ...ACCOUNT, secretKey: SECRET_KEY };

/** A role with one statement, and its temporary credentials. */
function roleWith(resource: string, action = "scf:InvokeFunctionUrl", effect = "allow") {
  const { cam, identity } = world.cloud;
  const common = { description: "", tags: {} };
  const role = cam.createRole({ name: "caller", document: TRUST_SCF, ...common });
  const document = JSON.stringify({ version: "2.0", statement: [{ effect, action: [action], resource: [resource] }] });
  cam.attachRolePolicy(role.roleId, cam.createPolicy({ name: "call", document, ...common }).policyId);
  return { role, credentials: identity.temporaryCredentials(role.roleId, 3_600) };
}

interface Signing {
  readonly credentials?: typeof ROOT;
  readonly service?: string;
  readonly uin?: string;
  readonly signedHeaders?: readonly string[];
  readonly agoSeconds?: number;
  /** What is sent instead of what was signed. */
  readonly sent?: string;
}

async function call(signing: Signing = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const { credentials = ROOT, service = "scf", uin = ACCOUNT.uin, agoSeconds = 0 } = signing;
  const signedHeaders = signing.signedHeaders ?? ["content-type", "host", "x-scf-cam-uin"];
  const timestamp = Math.floor(world.cloud.clock.now() / 1_000) - agoSeconds;
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const body = '{"profile":"HK"}';
  const headers = { "content-type": "application/json", "x-scf-cam-uin": uin };
  const message = {
    method: "POST",
    query: "",
    headers: { ...headers, host: new URL(url).host, "x-tc-timestamp": String(timestamp) },
    body: Buffer.from(body),
  };
  const signature = tc3Signature(message, { date, service, signedHeaders }, credentials.secretKey);
  const answer = await fetch(`${url}/v1/tokens`, {
    method: "POST",
    headers: {
      ...headers,
      "x-scf-cam-timestamp": String(timestamp),
      ...(credentials.token !== undefined && { "x-scf-cam-token": credentials.token }),
      authorization: `TC3-HMAC-SHA256 Credential=${credentials.secretId}/${date}/${service}/tc3_request, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`,
    },
    body: signing.sent ?? body,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const invocations = () => {
  const [fn] = world.cloud.scf.functions.values();
  return fn ? world.scf.runtime.log(fn).length : 0;
};

describe("a function URL with AuthType CAM", () => {
  it("lets the account itself through, and its function sees every header", async () => {
    const { status, body } = await call();
    expect(status).toBe(201);
    expect(body).toMatchObject({ "x-scf-cam-uin": ACCOUNT.uin, authorization: expect.stringContaining("TC3-") });
  });

  it("lets a role through that is allowed to call this function", async () => {
    const { credentials } = roleWith(`qcs::scf:${REGION}:uin/${ACCOUNT.uin}:namespace/default/function/tokens`);
    expect(await call({ credentials })).toMatchObject({ status: 201 });
  });

  it.each<[string, [resource: string, action?: string, effect?: string]]>([
    ["another function", [`qcs::scf:${REGION}:uin/${ACCOUNT.uin}:namespace/default/function/other`]],
    ["another action", ["*", "scf:GetFunction"]],
    ["nothing, for it is denied", ["*", "scf:*", "deny"]],
  ])("answers 403 to a role that is allowed %s", async (_what, grant) => {
    const { credentials } = roleWith(...grant);
    expect(await call({ credentials })).toEqual({
      status: 403,
      body: {
        errorCode: -1,
        errorMessage: `UnauthorizedOperation: you are not authorized to perform operation (scf:InvokeFunctionUrl) on resource (qcs::scf:${REGION}:uin/${ACCOUNT.uin}:namespace/default/function/tokens)`,
        requestId: expect.any(String),
        statusCode: 403,
      },
    });
    expect(invocations()).toBe(0);
  });

  it("answers 403 to a role whose permission boundary does not allow it", async () => {
    const { role, credentials } = roleWith("*");
    const document = JSON.stringify({
      version: "2.0",
      statement: [{ effect: "allow", action: "ssm:*", resource: "*" }],
    });
    const { policyId } = world.cloud.cam.createPolicy({ name: "boundary", document, description: "", tags: {} });
    world.cloud.cam.putRoleBoundary(role.roleId, policyId);
    expect(await call({ credentials })).toMatchObject({ status: 403 });
  });

  it.each<[string, Signing, string]>([
    ["for another service", { service: "faceid" }, "AuthFailure.SignatureFailure"],
    ["for another account", { uin: "100000000002" }, "AuthFailure.SignatureFailure"],
    ["without the account", { signedHeaders: ["content-type", "host"] }, "AuthFailure.SignatureFailure"],
    ["301 s ago", { agoSeconds: 301 }, "AuthFailure.SignatureExpire"],
    ["for another body", { sent: '{"profile":"ML"}' }, "AuthFailure.SignatureFailure"],
    ["with another key", { credentials: { ...ROOT, secretKey: "OtherEXAMPLE" } }, "AuthFailure.SignatureFailure"],
    [
      "with a key that nobody has",
      { credentials: { ...ROOT, secretId: "AKIDNOBODYEXAMPLE" } },
      "AuthFailure.SecretIdNotFound",
    ],
  ])("answers 401 to what was signed %s", async (_what, signing, code) => {
    const { status, body } = await call(signing);
    expect({ status, body }).toMatchObject({ status: 401, body: { statusCode: 401 } });
    expect(body["errorMessage"]).toMatch(new RegExp(`^${code.replace(".", "\\.")}: `));
    expect(invocations()).toBe(0);
  });

  it("answers 401 to temporary keys without their session token", async () => {
    const { secretId, secretKey } = roleWith("*").credentials;
    const { status, body } = await call({ credentials: { secretId, secretKey } });
    expect([status, body["errorMessage"]]).toEqual([401, expect.stringContaining("AuthFailure.TokenFailure")]);
  });

  it.each([
    ["nothing", {}],
    ["a bearer token", { authorization: "Bearer ekyc_x" }],
    ["a header that is cut off", { authorization: "TC3-HMAC-SHA256 Credential=AKID" }],
  ])("answers 401 to %s", async (_what, headers) => {
    const answer = await fetch(url, { headers });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("AuthFailure.InvalidAuthorization");
    expect(invocations()).toBe(0);
  });

  it("follows a change of its rules at once", async () => {
    const [trigger] = world.cloud.scf.triggers;
    if (trigger) await world.scf.updateTrigger(trigger, { desc: trigger.desc.replace("CAM", "NONE") });
    expect((await fetch(url)).status).toBe(201);
  });
});
