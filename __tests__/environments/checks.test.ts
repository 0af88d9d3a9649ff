import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENT_CHECKS } from "../../environments/checks";
import type { Environment } from "../../environments/generated/types";
import { withDefaults } from "../../environments/with-defaults";
import { PROJECT_ROOT } from "../../lib/project-root";

/** `release-steps.ts` holds the check `releaseSteps`. */
const checkName = (file: string): string =>
  file.replace(/\.ts$/, "").replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

it("every check of environments/checks/ is run, each from a file of its name", () => {
  const files = readdirSync(join(PROJECT_ROOT, "environments", "checks")).filter(
    (file) => !/^(index|check)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(ENVIRONMENT_CHECKS.map(({ name }) => name).sort()).toEqual(files.map(checkName).sort());
});

describe("an environment with its defaults", () => {
  it("has every section that may be left out, filled in from the schema", () => {
    expect(withDefaults({ region: "ap-jakarta", quota: { reserve: 3 } })).toEqual({
      region: "ap-jakarta",
      contract: "latest",
      tags: {},
      profiles: { select: "all", overrides: {} },
      quota: { requestsPerSecond: 20, reserve: 3 },
      function: { kind: "web", runtime: "Nodejs20.19", memoryMb: 128, timeoutSeconds: 15 },
      role: {},
      endpoint: { gateway: { kind: "function-url" } },
      logs: { retentionDays: 7 },
      smoke: { expectations: {}, quarantine: {}, retries: 2, slo: 99, slowMs: 2_000 },
      keys: { recoveryWindowDays: 7 },
      state: { backend: "local", prefix: "ekyc-token-endpoint" },
      store: { kind: "memory" },
    });
  });

  it("keeps what is written, and leaves a kind of gateway as it is", () => {
    const written: Environment = {
      endpoint: { gateway: { kind: "function-url", cors: { origins: ["https://app.example.com"] } } },
      release: { alias: "stable" },
      schedule: {},
    };
    const before = structuredClone(written);
    const filled = withDefaults(written);
    expect(filled.endpoint).toEqual(before.endpoint);
    expect(filled.release).toEqual({ alias: "stable", steps: [10, 50, 100] });
    expect(filled.schedule).toEqual({ cron: "0 */5 * * * * *", timeZone: "Asia/Singapore" });
    expect(written).toEqual(before);
  });
});
