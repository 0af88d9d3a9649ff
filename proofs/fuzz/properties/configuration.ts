import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import { ENVIRONMENTS_FOLDER, environmentNames, loadEnvironment } from "../../../environments/load-environment";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import { EXIT, UserError } from "../../../lib/user-error";
import { changed } from "../changed";
import { type FuzzProperty, inTime, propertyOfWorld } from "../property";

const NAME = "fuzz";
const TODAY = { now: () => Date.UTC(2025, 0, 14, 12) };

/** A folder for one environment file. */
async function startFolder() {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const warnings: string[] = [];
  const warn = ({ message }: Error): void => void warnings.push(message);
  process.on("warning", warn);
  return {
    /** Holds that Node was made to write no warning to stderr, which may show what is in the file. */
    noWarning: async (): Promise<void> => {
      await new Promise(setImmediate);
      assert.deepEqual(warnings.splice(0), []);
    },
    /** The environment of a file with these bytes; undefined where it is refused as it should be. */
    load: (content: string | Uint8Array): ResolvedEnvironment | undefined => {
      const file = join(folder, `${NAME}.yaml`);
      // Overwriting a file takes fifty times as long as creating it: ext4 waits for the disk.
      rmSync(file, { force: true });
      writeFileSync(file, content);
      try {
        return inTime(() => loadEnvironment(NAME, folder, TODAY));
      } catch (error) {
        assert(error instanceof UserError, error as Error);
        assert.equal(error.exitCode, EXIT.usage);
        assert(error.message.length > 0 && error.fix.length > 0);
        assert(!/\bat .*:\d+:\d+/.test(error.message), `a stack in: ${error.message}`);
        return undefined;
      }
    },
    close: async () => {
      process.off("warning", warn);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What YAML is made of, and names that the schema knows. */
const yamlPiece = fc.oneof(
  fc.constantFrom(
    ...[
      "\n",
      "  ",
      ": ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      "&a ",
      "*a",
      "!!binary ",
      "<<: ",
      "? ",
      "|\n",
      ">-\n",
      "'",
      '"',
      "#",
      "---\n",
      "%YAML 9\n",
    ],
    ...[
      "region",
      "ap-singapore",
      "profiles",
      "select",
      "all",
      "overrides",
      "HK",
      "quota",
      "function",
      "smoke",
      "schedule",
      "cron",
      "timeZone",
    ],
    ...[
      "__proto__",
      "constructor",
      "null",
      "~",
      ".inf",
      ".nan",
      "1e400",
      "0x10",
      "2025-02-30",
      "9007199254740993",
      "\t",
      "\u0000",
      "\uFEFF",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

const KEYS = [
  ...[
    "region",
    "regions",
    "contract",
    "tags",
    "profiles",
    "role",
    "quota",
    "function",
    "endpoint",
    "logs",
    "smoke",
    "keys",
    "alarms",
  ],
  ...[
    "schedule",
    "state",
    "release",
    "gateway",
    "kind",
    "select",
    "overrides",
    "expectations",
    "quarantine",
    "steps",
    "HK",
    "ML",
    "reserve",
  ],
  ...[
    "requestsPerSecond",
    "timeoutSeconds",
    "maxInstances",
    "concurrency",
    "cron",
    "timeZone",
    "receivers",
    "webCallbacks",
    "__proto__",
  ],
];
const VALUES = [
  ...[
    "ap-singapore",
    "ap-jakarta",
    "2025-01-14",
    "latest",
    "all",
    "HK",
    "web",
    "event",
    "edgeone",
    "function-url",
    "api-gateway",
    "cos",
  ],
  ...["0 */5 * * * * *", "Asia/Singapore", "refused", ""],
];

/** Trees of the schema's own keys, most of them wrong. */
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(...VALUES, 0, 1, -1, 20, 100, 1e9, 0.5, true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 5 }),
  ),
}));
const plausible = fc
  .dictionary(fc.constantFrom(...KEYS), tree.value as fc.Arbitrary<unknown>, { maxKeys: 3 })
  .map((keys) => stringify({ region: "ap-singapore", ...keys }));

const own = fc
  .constantFrom(...environmentNames().map((name) => name.replace(/\..*$/, "")))
  .map((name) => readFileSync(join(ENVIRONMENTS_FOLDER, `${name}.yaml`), "utf8"));

const deep = fc
  .tuple(fc.constantFrom("[", "{a: ", "- ", "? ", "a:\n ", "!!x "), fc.integer({ min: 1, max: 3_000 }))
  .map(([text, times]) => text.repeat(times));

export const CONFIGURATION: readonly FuzzProperty[] = [
  propertyOfWorld(
    "configuration: any text gives an environment or one mistake of the user's, in bounded time",
    startFolder,
    () =>
      fc.oneof(
        { weight: 8, arbitrary: fc.array(yamlPiece, { maxLength: 40 }).map((pieces) => pieces.join("")) },
        { weight: 8, arbitrary: plausible },
        { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
        { weight: 1, arbitrary: deep },
      ),
    (content, { load, noWarning }) => {
      load(content);
      return noWarning();
    },
  ),
  propertyOfWorld(
    "configuration: a file that is a little wrong is refused, or gives what stays within the quota, each time the same",
    startFolder,
    () => own.chain((text) => changed(text, yamlPiece)),
    async (content, { load, noWarning }) => {
      const environment = load(content);
      await noWarning();
      if (!environment) return;
      assert.deepEqual(load(content), environment);
      const { quota, function: fn, profiles } = environment;
      assert(quota.reserve < quota.requestsPerSecond);
      assert(fn.requestsPerSecond >= 1 && fn.maxInstances >= 1 && fn.concurrency >= 1);
      assert(Object.keys(profiles).length > 0);
    },
  ),
];
