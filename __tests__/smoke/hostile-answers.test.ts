import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { LARGEST_ANSWER_BYTES } from "../../lib/bounded-text";
import { LONGEST_TEXT } from "../../lib/redact";
import { REDACTED } from "../../lib/secret-shapes";
import { MOST_UNKNOWN_FIELDS } from "../../smoke/checks/issued-token";
import { NoAnswerError, send } from "../../smoke/http/http-client";
import { smokePlan } from "../../smoke/plan/plan";
import type { SmokeReport } from "../../smoke/run/result";
import { validateSmokeReport } from "../../smoke/schema/report-validator";
import { LoopbackServer } from "../helpers/loopback-server";
import { CERTIFICATE_FILE, GOOD_KEY, problem, ScriptedEndpoint } from "../helpers/scripted-endpoint";
import { findResult, onToken, smokeRun } from "../helpers/smoke-run";

let endpoint: ScriptedEndpoint | undefined;
let server: LoopbackServer | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
  await server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = await LoopbackServer.start(listener);
  return server.url;
}

/** The report on an endpoint that answers the token request of HK with a problem of this code and detail. */
async function reportOn(code: string, detail: string): Promise<SmokeReport> {
  endpoint = await ScriptedEndpoint.start(onToken("HK", problem(502, code, { detail, upstreamCode: code })));
  return smokeRun(endpoint.url, { only: ["HK"], retries: 0 });
}

describe("an answer made to break the report", () => {
  it.each([
    ["a quoted member", 'x"extra":"AAAA'],
    ["an escaped quoted member", 'x\\"extra\\":\\"AAAA'],
    ["a member that does not end", '({"extra":"abc'],
    ["backslashes", "\\".repeat(100_000)],
    ["backslashes and quotes", '\\"'.repeat(50_000)],
  ])("of %s leaves every other field as it was", async (_what, text) => {
    const report = await reportOn(text, text);
    expect(report.checks).toHaveLength(13);
    expect(findResult(report, "token:HK")).toMatchObject({
      state: "fail",
      owner: "ours",
      nextStep: expect.stringContaining("What is deployed does not behave as this version expects"),
      attempts: [{ status: 502 }],
    });
    expect(findResult(report, "refusal:no-key")).toMatchObject({ state: "pass" });
  });

  it("shows 2,000 characters of each text, and says how much it left out", async () => {
    const report = await reportOn("c ".repeat(50_000), "d ".repeat(200_000));
    const { received = "", attempts } = findResult(report, "token:HK") ?? {};
    expect(received).toMatch(/… \[\d+ more characters\]$/);
    for (const text of [received, attempts?.[0]?.code ?? ""]) expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(JSON.stringify(report).length).toBeLessThan(30_000);
  });

  it("shows no secret that stands after a line break or a tab", async () => {
    const { received } =
      findResult(
        await reportOn("mystery", `x\n${GOOD_KEY}\tBearer abcdefgh12345678\nsecret_key=abcdefghijklmnopq`),
        "token:HK",
      ) ?? {};
    expect(received).toContain(`x\n${REDACTED}\tBearer ${REDACTED}\nsecret_key=${REDACTED}`);
  });

  it("with more unknown fields than anybody reads names some of them", async () => {
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 1]));
    const issued = {
      sdkToken: "t",
      requestId: "r",
      profile: "HK",
      idCardType: "HK",
      expiresAt: "2025-01-14T02:00:00Z",
    };
    endpoint = await ScriptedEndpoint.start(onToken("HK", { status: 201, body: { ...issued, ...fields } }));
    const { state, unknownFields = [] } = findResult(await smokeRun(endpoint.url, { only: ["HK"] }), "token:HK") ?? {};
    expect(state).toBe("pass");
    expect(unknownFields).toHaveLength(MOST_UNKNOWN_FIELDS);
  });
});

describe("an answer that no report could hold", () => {
  it.each([
    ["a status that HTTP does not have", { ...problem(999, "odd"), status: 999 }, { status: 599 }],
    ["an endless pause", { ...problem(429, "rate_limited"), headers: { "retry-after": "9".repeat(400) } }, {}],
    ["a code that is empty", problem(500, "", { upstreamCode: "" }), { attempts: [{ code: "unexpected_answer" }] }],
    ["nesting without end", { status: 201, body: `{"profile":${"[".repeat(200_000)}${"]".repeat(200_000)}}` }, {}],
  ])("with %s is in a report that is valid", async (_what, answer, result) => {
    endpoint = await ScriptedEndpoint.start(onToken("HK", answer));
    const report = await smokeRun(endpoint.url, { only: ["HK"], retries: 0 });
    expect(validateSmokeReport(JSON.parse(JSON.stringify(report)))).toBe(true);
    expect(["fail", "inconclusive"]).toContain(findResult(report, "token:HK")?.state);
    expect(findResult(report, "token:HK")).toMatchObject(result);
    expect(report.checks).toHaveLength(13);
  });

  it("shows no secret of its check that has no shape of one", async () => {
    const [health, ...others] = smokePlan({
      environment: "dev",
      profiles: DEFAULT_PROFILES,
      only: ["HK"],
      exact: true,
      contract: "2026-08-18",
    });
    const secret = "a photo of nobody";
    const checks = [{ ...(health as NonNullable<typeof health>), secrets: [secret] }, ...others];
    endpoint = await ScriptedEndpoint.start(({ path }) =>
      path === "/v1/health" ? problem(500, "odd", { detail: `it was ${secret}` }) : undefined,
    );
    const { received } = findResult(await smokeRun(endpoint.url, { plan: checks }), "health") ?? {};
    expect(received).toBe(`500 odd (it was ${REDACTED})`);
  });
});

describe("a check that fails itself", () => {
  const [first, ...rest] = smokePlan({
    environment: "dev",
    profiles: DEFAULT_PROFILES,
    only: ["HK"],
    exact: true,
    contract: "2026-08-18",
    expectations: {},
  });

  it("is inconclusive with a code and a next step, and every other check is run", async () => {
    endpoint = await ScriptedEndpoint.start();
    const broken = {
      ...(first as NonNullable<typeof first>),
      judge: () => {
        throw new RangeError(`of ${GOOD_KEY}`);
      },
    };
    const report = await smokeRun(endpoint.url, { plan: [broken, ...rest] });
    expect(report.checks[0]).toMatchObject({
      id: "health",
      state: "inconclusive",
      reason: `the check itself failed on what it met: RangeError: of ${REDACTED}`,
      owner: "ours",
      nextStep: expect.stringContaining("This is a defect of the checks"),
      attempts: [{ code: "check_failed" }],
    });
    expect(report.checks).toHaveLength(rest.length + 1);
    expect(report).toMatchObject({ exitCode: 1, summary: { inconclusive: 1 } });
    expect(report.summary.pass).toBeGreaterThan(5);
  });

  it("while it is told what an earlier one came to ends nothing either", async () => {
    endpoint = await ScriptedEndpoint.start();
    const following = {
      ...(first as NonNullable<typeof first>),
      id: "lookup:following",
      after: {
        id: "health",
        complete: () => {
          throw new TypeError("no such answer");
        },
      },
    };
    const report = await smokeRun(endpoint.url, { plan: [first as NonNullable<typeof first>, following, ...rest] });
    expect(findResult(report, "lookup:following")).toMatchObject({
      state: "inconclusive",
      attempts: [{ code: "check_failed" }],
    });
    expect(report.checks).toHaveLength(rest.length + 2);
  });
});

describe("an answer without end", () => {
  const request = { method: "GET", path: "/v1/health" } as const;
  const options = { timeoutMs: 60_000 };
  const noise = Buffer.alloc(64 * 1024, "x");

  /** Sends for as long as anybody listens. @returns how much was taken */
  const endless = (taken: { bytes: number }): RequestListener => {
    return (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(noise)) taken.bytes += noise.length;
      };
      response.on("drain", more).writeHead(200, { "content-type": "application/json" });
      more();
    };
  };

  it("is an error at once, with a code of its own, and is not read on", async () => {
    const taken = { bytes: 0 };
    const error = await send(await serve(endless(taken)), request, options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ code: "answer_too_large" });
    expect(error.message).toBe("the answer is larger than is read (more than 1,000,000 bytes)");
    expect(taken.bytes).toBeLessThan(20 * LARGEST_ANSWER_BYTES);
  });

  it("fails its check and does not stand for an endpoint that was not reached", async () => {
    const report = await smokeRun(await serve(endless({ bytes: 0 })), { only: ["HK"], timeoutMs: 60_000 });
    expect(report.obstacle).toBeUndefined();
    expect(report.exitCode).toBe(1);
    expect(findResult(report, "health")).toMatchObject({
      state: "fail",
      owner: "ours",
      attempts: [{ code: "answer_too_large" }],
      nextStep: expect.stringMatching(/^Look at what answers at http:/),
    });
  });

  it("is measured after it was decompressed", async () => {
    const bomb = gzipSync(Buffer.alloc(LARGEST_ANSWER_BYTES + 1, " "));
    expect(bomb.length).toBeLessThan(10_000);
    const target = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
    });
    await expect(send(target, request, options)).rejects.toMatchObject({ code: "answer_too_large" });
  });

  it("that is as large as is read is read whole", async () => {
    const target = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end(Buffer.alloc(LARGEST_ANSWER_BYTES, "x"));
    });
    expect((await send(target, request, options)).body).toHaveLength(LARGEST_ANSWER_BYTES);
  });

  it("is bounded too where the certificate is inspected", async () => {
    const { globalAgent } = await import("node:https");
    const { readFileSync } = await import("node:fs");
    const { ca } = globalAgent.options;
    endpoint = await ScriptedEndpoint.start(
      () => ({ status: 200, body: "x".repeat(LARGEST_ANSWER_BYTES + 1) }),
      undefined,
      true,
    );
    globalAgent.options.ca = readFileSync(CERTIFICATE_FILE);
    try {
      const sent = send(
        endpoint.url.replace("127.0.0.1", "localhost"),
        { ...request, inspectCertificate: true },
        options,
      );
      await expect(sent).rejects.toMatchObject({ code: "answer_too_large" });
    } finally {
      if (ca === undefined) delete globalAgent.options.ca;
      else globalAgent.options.ca = ca;
    }
  });
});
