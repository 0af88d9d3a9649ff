import { writeFileSync } from "node:fs";
import { join } from "node:path";
import environmentSchema from "../../environments/generated/environment.schema.json";
import { loadFile, refusalMessage } from "../helpers/environment-file";
import { temporaryFolder } from "../helpers/temporary-folder";

describe("an environment file", () => {
  it("needs nothing but a region, and gets every default", () => {
    const environment = loadFile("region: ap-jakarta\n");
    expect(Object.keys(environment.profiles)).toHaveLength(13);
    expect(environment).toMatchObject({
      name: "test",
      contract: "2026-08-18",
      tokenValiditySeconds: 600,
      tags: {},
      quota: { requestsPerSecond: 20, reserve: 0 },
      function: { runtime: "Nodejs20.19", memoryMb: 128, timeoutSeconds: 15 },
      endpoint: { gateway: { kind: "function-url" } },
      logs: { retentionDays: 7 },
      smoke: { contract: "2026-08-18", expectations: {}, quarantine: {}, retries: 2, slo: 99, slowMs: 2_000 },
      keys: { recoveryWindowDays: 7 },
      state: { backend: "local" },
    });
  });

  it("says for how long a deleted secret can be restored; not at all is an answer", () => {
    expect(loadFile("region: ap-jakarta\nkeys: { recoveryWindowDays: 0 }\n").keys).toEqual({ recoveryWindowDays: 0 });
    expect(refusalMessage("region: ap-jakarta\nkeys:\n  recoveryWindowDays: 31\n")).toContain(
      "line 3, keys.recoveryWindowDays: got 31; allowed: a whole number from 0 to 30, in days (default: 7).",
    );
  });

  it("takes the document of a permission boundary in place, or from a JSON file beside it", () => {
    const document = { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] };
    const folder = temporaryFolder();
    writeFileSync(join(folder, "boundary.json"), JSON.stringify(document));
    const role = (value: string) =>
      loadFile(`region: ap-jakarta\nrole:\n  permissionBoundary: ${value}\n`, folder).role;
    const expected = { permissionBoundary: { policyId: 42, document: JSON.stringify(document) } };
    expect(role("{ policyId: 42, document: boundary.json }")).toEqual(expected);
    expect(role(`{ policyId: 42, document: ${JSON.stringify(document)} }`)).toEqual(expected);
    expect(role("{ policyId: 42 }")).toEqual({ permissionBoundary: { policyId: 42 } });
    expect(loadFile("region: ap-jakarta\n").role).toEqual({});
  });

  it.each([
    ["is not there", "none.json", 'got "none.json": it cannot be read (ENOENT)'],
    ["is not a policy", "test.yaml", 'got "test.yaml": the document is not JSON'],
    [
      "breaks the syntax",
      '{ version: "2.0", statement: [{ effect: allow, action: "*", resource: all }] }',
      'statement 1: resource "all" is neither "*" nor of six segments',
    ],
  ])("says where a boundary's document %s", (_what, document, cause) => {
    expect(
      refusalMessage(`region: ap-jakarta\nrole:\n  permissionBoundary:\n    policyId: 42\n    document: ${document}\n`),
    ).toBe(
      `test.yaml, line 5, role.permissionBoundary.document: ${cause}; allowed: a CAM policy of syntax 2.0, or the path of a JSON file with one.`,
    );
  });

  it("selects profiles and overrides their parameters", () => {
    const { profiles } = loadFile(
      "region: ap-jakarta\nprofiles:\n  select: [ML, HK]\n  overrides:\n    HK: { securityLevel: 2, actionList: 'nod,shake' }\n",
    );
    expect(profiles).toEqual({
      ML: { idCardType: "ML", checkMode: 1, securityLevel: 4 },
      HK: { idCardType: "HK", checkMode: 1, securityLevel: 2, actionList: "nod,shake" },
    });
  });

  it("has no schedule unless it says so, and defaults for what a schedule leaves out", () => {
    expect(loadFile("region: ap-jakarta\n")).not.toHaveProperty("schedule");
    expect(loadFile("region: ap-jakarta\nschedule: {}\n").schedule).toEqual({
      cron: "0 */5 * * * * *",
      timeZone: "Asia/Singapore",
    });
  });

  it.each<[string, string]>([
    ["cron: '*/5 * * * *'", 'test.yaml, line 3, schedule.cron: got 5 fields in "*/5 * * * *"; allowed: exactly 7.'],
    ["cron: 0 0 0 L * * *", 'test.yaml, line 3, schedule.cron: got "L" for the day; allowed: 1 to 31'],
    [
      "timeZone: Asia/Singapur",
      'schedule.timeZone: got "Asia/Singapur"; allowed: a name of the IANA time zone database. Did you mean "Asia/Singapore"?',
    ],
    ["profilesPerRun: 22", "schedule.profilesPerRun: got 22"],
  ])("refuses a schedule with %s", (line, message) => {
    expect(refusalMessage(`region: ap-jakarta\nschedule:\n  ${line}\n`)).toContain(message);
  });

  it("is of the newest revision, with its regions, types and parameters, unless it names another", () => {
    expect(loadFile("region: ap-bangkok\n").contract).toBe("2026-08-18");
    const page = loadFile('region: ap-jakarta\ncontract: "2025-01-14"\n');
    expect([page.contract, Object.keys(page.profiles).length]).toEqual(["2025-01-14", 21]);
    const override = "{ sdkVersion: PLUS, retryLimit: 3, selectedWarningCodes: [-9101] }";
    expect(loadFile(`region: ap-jakarta\nprofiles: { overrides: { HK: ${override} } }\n`).profiles["HK"]).toMatchObject(
      {
        sdkVersion: "PLUS",
        retryLimit: 3,
        selectedWarningCodes: [-9101],
      },
    );
  });

  it("takes a parameter that the vendor documents as without effect for the type", () => {
    const override = "{ needVerifyIdCard: true, disableCheckOcrWarnings: false }";
    const { profiles } = loadFile(`region: ap-jakarta\nprofiles: { overrides: { ML: ${override} } }\n`);
    expect(profiles["ML"]).toMatchObject({ needVerifyIdCard: true, disableCheckOcrWarnings: false });
  });

  it("promises a token the newest validity whatever its revision, unless it gives a reason for another", () => {
    expect(loadFile('region: ap-jakarta\ncontract: "2025-01-14"\n').tokenValiditySeconds).toBe(600);
    const reason = "the vendor's answer to ticket 4711";
    const file = `region: ap-jakarta\nendpoint: { tokenValidity: { seconds: 7200, reason: ${reason} } }\n`;
    expect(loadFile(file).tokenValiditySeconds).toBe(7_200);
  });

  it("judges smoke checks by the newest revision, as the service is of today whatever the profiles are written by", () => {
    expect(loadFile('region: ap-jakarta\ncontract: "2025-01-14"\n').smoke.contract).toBe("2026-08-18");
  });

  it("says what smoke checks expect of a profile", () => {
    const yaml = "region: ap-jakarta\nsmoke:\n  expectations: { HK: refused, ML: any }\n  retries: 0\n";
    expect(loadFile(yaml).smoke).toMatchObject({
      expectations: { HK: "refused", ML: "any" },
      retries: 0,
      slowMs: 2_000,
    });
  });

  it("says which profiles are known to fail, and until when; an end date that is over stays valid", () => {
    const yaml = (until: string) =>
      `region: ap-jakarta\nsmoke:\n  slo: 99.5\n  quarantine:\n    HK: { reason: ticket 4711, until: ${until} }\n`;
    for (const until of ["2025-04-14", "2024-12-31"]) {
      expect(loadFile(yaml(until)).smoke).toMatchObject({
        slo: 99.5,
        quarantine: { HK: { reason: "ticket 4711", until } },
      });
    }
  });

  it("releases in steps only when it says so, by default through the alias live in three", () => {
    expect(loadFile("region: ap-jakarta\n")).not.toHaveProperty("release");
    expect(loadFile("region: ap-jakarta\nrelease: {}\n").release).toEqual({ alias: "live", steps: [10, 50, 100] });
  });

  it.each(["[10, 50]", "[50, 10, 100]", "[100, 100]"])("says where the steps %s do not rise to 100", (steps) => {
    expect(refusalMessage(`region: ap-jakarta\nrelease:\n  steps: ${steps}\n`)).toBe(
      `test.yaml, line 3, release.steps: got ${steps.slice(1, -1)}; each must be above the one before, the last 100.`,
    );
  });

  it("releases in steps behind a function URL only", () => {
    expect(
      refusalMessage(
        "region: ap-jakarta\nrelease: {}\nendpoint:\n  gateway: { kind: api-gateway, acknowledgeRetirement: true }\n",
      ),
    ).toMatch(/release/);
  });

  it("fills in the prefix of a cos backend", () => {
    const yaml = "region: ap-jakarta\nstate: { backend: cos, bucket: state-1250000000, region: ap-jakarta }\n";
    expect(loadFile(yaml).state).toHaveProperty("prefix", "ekyc-token-endpoint");
  });

  it("shares the quota less its reserve evenly among the instances, in whole requests", () => {
    const rate = (yaml: string) => loadFile(`region: ap-jakarta\n${yaml}`).function.requestsPerSecond;
    expect(rate("quota: { reserve: 5 }\n")).toBe(15);
    expect(rate("quota: { reserve: 5 }\nfunction: { kind: event }\n")).toBe(3);
    expect(rate("quota: { reserve: 2 }\nfunction: { maxInstances: 4 }\n")).toBe(4);
    expect(rate("function: { maxInstances: 2, requestsPerSecond: 7 }\n")).toBe(7);
  });

  it("has every default that its schema documents", () => {
    const documented = environmentSchema.properties.function.properties;
    expect(loadFile("region: ap-jakarta\n").function).toEqual({
      kind: documented.kind.default,
      runtime: documented.runtime.default,
      memoryMb: documented.memoryMb.default,
      timeoutSeconds: documented.timeoutSeconds.default,
      maxInstances: 1,
      concurrency: 100,
      requestsPerSecond: 20,
    });
  });

  it("has five instances of one request each where the function is called with events", () => {
    expect(loadFile("region: ap-jakarta\nfunction: { kind: event }\n").function).toMatchObject({
      maxInstances: 5,
      concurrency: 1,
      requestsPerSecond: 4,
    });
  });
});
