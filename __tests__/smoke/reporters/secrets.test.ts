import fs, { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { startLocalCloud } from "../../../local-cloud";
import { localVariables } from "../../../operations/local/local-deployment";
import { issuesTokenCheck } from "../../../smoke/checks/issues-token";
import { parseBucketAddress } from "../../../smoke/history/store/bucket-address";
import { BucketHistory } from "../../../smoke/history/store/history-bucket";
import { FolderHistory } from "../../../smoke/history/store/history-folder";
import { keepReport } from "../../../smoke/history/store/open-history";
import { REPORTER_NAMES, REPORTERS } from "../../../smoke/reporters";
import { Reporting } from "../../../smoke/reporting/reporting";
import type { CheckResult, SmokeReport } from "../../../smoke/run/result";
import { GOOD_KEY, problem, ScriptedEndpoint } from "../../helpers/scripted-endpoint";
import { onToken, smokeRun } from "../../helpers/smoke-run";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { Collector } from "../collector";

const TOKEN = "SECRET-TOKEN-0123456789";
const IMAGE = Buffer.from("a photo of an EXAMPLE person ".repeat(20)).toString("base64");

/** Every way in which a text may have been written down. */
const SPELLINGS = [GOOD_KEY, TOKEN, IMAGE].flatMap((secret) => [
  secret,
  secret.slice(4, 40),
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64"),
  Buffer.from(secret).toString("hex"),
]);

let endpoint: ScriptedEndpoint | undefined;
let collector: Collector | undefined;

afterEach(async () => {
  await endpoint?.close();
  await collector?.close();
});

/** An endpoint that repeats the key, a token and an image in every place that a report quotes. */
const echo = problem(500, `internal_error_"sdkToken":"${TOKEN}"`, {
  detail: `key ${GOOD_KEY} {"sdkToken":"${TOKEN}","compareImage":"${IMAGE}"} Authorization: Bearer ${GOOD_KEY}`,
  requestId: `id ${GOOD_KEY}`,
});

/** The objects of a bucket, with their keys and headers, in which a report was kept. */
async function storedObjects(report: SmokeReport): Promise<readonly string[]> {
  const local = await startLocalCloud();
  try {
    const bucket = local.cloud.cos.createBucket("smoke-1250000000", "ap-singapore");
    const place = "cos://smoke-1250000000/dev?region=ap-singapore";
    const history = new BucketHistory(place, parseBucketAddress(place, {}), { variables: localVariables(local) });
    await history.prepare();
    await keepReport(history, report);
    return [...bucket.objects.values()].map(({ body, ...object }) => JSON.stringify(object) + body.toString("latin1"));
  } finally {
    await local.close();
  }
}

it("no reporter writes the key, a token or an image, to stdout, a file, a collector, or a history in a folder or bucket", async () => {
  endpoint = await ScriptedEndpoint.start(onToken("HK", echo));
  collector = await Collector.start();
  const early: CheckResult[] = [];
  const run = () =>
    smokeRun(endpoint?.url ?? "", {
      profiles: { ...DEFAULT_PROFILES, Compare: { idCardType: "HK", checkMode: 2, compareImage: IMAGE } as never },
      only: ["HK", "ML"],
      onResult: (result) => void early.push(result),
    });
  const history = [await run(), await run()];
  early.length = 0;
  const report = await run();

  const folder = temporaryFolder();
  const written: string[] = [];
  const output = { out: (text: string) => void written.push(text), err: (text: string) => void written.push(text) };
  const address = new URL(collector.url);
  const reporting = new Reporting(
    REPORTER_NAMES.flatMap((name) => [
      { name, destination: { kind: "stdout" } as const },
      { name, destination: { kind: "file", path: join(folder, name), append: false } as const },
      ...("request" in REPORTERS[name]({ output, live: false, colors: false })
        ? [{ name, destination: { kind: "address", address, headers: {} } as const }]
        : []),
    ]),
    { output, live: true, colors: true, quiet: false, history },
  );
  reporting.start(report.target, report.checks.length);
  for (const result of early) reporting.result(result);
  expect(await reporting.finish(report)).toEqual([]);

  expect(readdirSync(folder).sort()).toEqual([...REPORTER_NAMES].sort());
  const files = REPORTER_NAMES.map((name) => readFileSync(join(folder, name), "latin1"));
  for (const text of files) expect(text).toMatch(/token:HK|Issues a token for HK/);
  const pushed = collector.received.map(({ path, headers, body }) => JSON.stringify({ path, headers, body }));
  expect(pushed).toHaveLength(2);
  const kept = [readFileSync(join(folder, await keepReport(new FolderHistory(folder), report)), "latin1")];
  kept.push(...(await storedObjects(report)));
  expect(kept).toHaveLength(2);
  const everything = [...files, ...written, ...pushed, ...kept].join("\n");
  expect(everything).toContain("[redacted]");
  expect(SPELLINGS.filter((spelling) => everything.includes(spelling))).toEqual([]);
});

it("a run of many checks writes no key, token or image to the disk while it goes on", async () => {
  endpoint = await ScriptedEndpoint.start(onToken("HK", echo));
  const profile = { idCardType: "HK", checkMode: 1, securityLevel: 4 } as const;
  const check = issuesTokenCheck({ name: "HK", profile, contract: "2026-08-18" });
  const plan = Array.from({ length: 500 }, (_, index) => ({ ...check, id: `${check.id}:${index}` }));
  const written: string[] = [];
  const write = jest.spyOn(fs, "writeSync");
  const report = await smokeRun(endpoint.url, { plan, retries: 0 });
  for (const [, content] of write.mock.calls) if (Buffer.isBuffer(content)) written.push(content.toString("latin1"));
  write.mockRestore();
  const everything = written.join("\n");
  expect(everything.match(/"id":"token:HK:\d+"/g)?.length).toBeGreaterThan(100);
  expect(SPELLINGS.filter((spelling) => everything.includes(spelling))).toEqual([]);
  expect(report.checks.map(({ id }) => id)).toEqual(plan.map(({ id }) => id));
  expect(report.summary.fail).toBe(500);
});
