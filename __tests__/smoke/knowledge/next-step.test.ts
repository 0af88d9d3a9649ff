import { type AddressInfo, createServer } from "node:net";
import { problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../../helpers/smoke-run";

let endpoint: ScriptedEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

async function findNextStep(upstreamCode: string, more: object = {}, headers: Record<string, string> = {}) {
  const answer = problem(502, "upstream_denied", {
    upstreamCode,
    requestId: "r-1",
    upstreamAction: "ApplySdkVerificationToken",
    ...more,
  });
  endpoint = await ScriptedEndpoint.start(onToken("HK", { ...answer, headers }));
  return findResult(await smokeRun(endpoint.url, { only: ["HK"], retries: 0 }), "token:HK");
}

describe("the next step", () => {
  it.each(["UnauthorizedOperation", "AuthFailure.UnauthorizedOperation"])(
    "after %s is the statement that is missing, as JSON",
    async (code) => {
      const { owner, nextStep = "" } = (await findNextStep(code)) ?? {};
      expect(owner).toBe("account");
      expect(JSON.parse(nextStep.slice(nextStep.indexOf("{")))).toEqual({
        effect: "allow",
        action: ["faceid:ApplySdkVerificationToken"],
        resource: ["*"],
      });
    },
  );

  it.each(["GetSecretValue", "ListSecretVersionIds"])(
    "is the statement for the keys when it is they that cannot be read, by %s",
    async (action) => {
      const { nextStep = "" } = (await findNextStep("UnauthorizedOperation", { upstreamAction: action })) ?? {};
      expect(JSON.parse(nextStep.slice(nextStep.indexOf("{")))).toEqual({
        effect: "allow",
        action: ["ssm:GetSecretValue", "ssm:ListSecretVersionIds"],
        resource: ["qcs::ssm:ap-singapore::secret/creatorUin/*/ekyc-token-endpoint-dev-client-keys"],
      });
    },
  );

  it.each([undefined, "", "faceid:*", 7])(
    "names no action for an answer whose action is %p",
    async (upstreamAction) => {
      const vendors = await findNextStep("InternalError", { upstreamAction });
      expect(vendors?.nextStep).toContain("open a ticket with the action unknown and RequestId r-1");
    },
  );

  it("names no statement for an endpoint of an earlier version, which does not name the action", async () => {
    const detail = "ApplySdkVerificationToken was answered with UnauthorizedOperation.";
    const refused = await findNextStep("UnauthorizedOperation", { upstreamAction: undefined, detail });
    expect(refused?.nextStep).toMatch(/^Add this statement to the policy of the function's role.*: unknown$/);
  });

  it("after an expired signature tells the skew that was measured", async () => {
    // The clock of the run stands at 2025-01-14T00:00:00Z.
    const ahead = await findNextStep("AuthFailure.SignatureExpire", {}, { date: "Tue, 14 Jan 2025 00:06:40 GMT" });
    expect(ahead?.nextStep).toMatch(/its Date header is (399|400) s ahead of this machine's clock; at most 300 s/);
  });

  it("after an expired signature tells that the clocks agree, when they do", async () => {
    const same = await findNextStep("AuthFailure.SignatureExpire", {}, { date: "Tue, 14 Jan 2025 00:00:00 GMT" });
    expect(same?.nextStep).toContain("its Date header agrees with this machine's clock");
  });

  it.each([
    ["UnauthorizedOperation.Nonactivated", "account", "Activate eKYC for the account at https://"],
    ["UnauthorizedOperation.Arrears", "account", "Settle the account's bills at https://"],
    ["InternalError.Whatever", "vendor", "open a ticket with the action ApplySdkVerificationToken and RequestId r-1"],
    ["AuthFailure.TokenFailure", "ours", "deploy dev again"],
  ])("after %s is %s's: %s", async (code, owner, text) => {
    expect(await findNextStep(code)).toMatchObject({ owner, nextStep: expect.stringContaining(text) });
  });
});

describe("an address that does not answer as an endpoint", () => {
  it("is told from what listens there without HTTP", async () => {
    const server = createServer((socket) => socket.end("220 mail ready\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const report = await smokeRun(`http://127.0.0.1:${port}`, { only: ["HK"] });
      expect(report).toMatchObject({ exitCode: 3, obstacle: "unreachable" });
      expect(findResult(report, "health")).toMatchObject({ attempts: [{ code: "not_http" }], owner: "caller" });
    } finally {
      server.close();
    }
  });

  it("is told from a port that speaks no TLS", async () => {
    endpoint = await ScriptedEndpoint.start();
    const report = await smokeRun(endpoint.url.replace("http:", "https:"), { only: ["HK"] });
    expect(findResult(report, "health")).toMatchObject({ attempts: [{ code: "tls_failure" }], state: "inconclusive" });
    expect(report.exitCode).toBe(3);
  });

  it("is told from a page", async () => {
    endpoint = await ScriptedEndpoint.start(() => ({ status: 200, body: "<html>", contentType: "text/html" }));
    const report = await smokeRun(endpoint.url, { only: ["HK"] });
    expect(findResult(report, "health")).toMatchObject({
      state: "fail",
      reason: "the answer is not JSON",
      nextStep: expect.stringContaining(`Check that ${endpoint.url} is the endpoint's address`),
    });
    expect(report.exitCode).toBe(1);
  });

  it("is told from a redirection, which is not followed", async () => {
    endpoint = await ScriptedEndpoint.start(() => ({ status: 302, body: "", headers: { location: "/elsewhere" } }));
    const report = await smokeRun(endpoint.url, { only: ["HK"] });
    expect(findResult(report, "health")?.reason).toMatch(/^the answer is a redirection/);
    expect(endpoint.requests.map(({ path }) => path)).not.toContain("/elsewhere");
  });
});
