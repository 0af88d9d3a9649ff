import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileScripts } from "../helpers/compile-scripts";
import { projectCopy } from "../helpers/project-copy";
import { runScript } from "../helpers/run-script";

/** A type and a parameter that nobody has announced. */
const TYPE = `  { name: "KenyaIDCard", title: "Kenyan identity card", listed: since("2027-02-01"), source: "an announcement" },
];

/** The names listed on a day`;
const PARAMETER = `  flag("SkipHelpPage", since("2027-02-01"), "Whether the SDK skips its help page.", "an announcement"),
];
`;

let project: string;

const edit = (path: string, change: (text: string) => string): void => {
  const file = join(project, path);
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
};

const environment = (contract: string): void =>
  writeFileSync(
    join(project, "environments/next.yaml"),
    `region: ap-singapore
contract: ${contract}
profiles:
  select: [KenyaIDCard]
  overrides:
    KenyaIDCard: { skipHelpPage: true }
`,
  );

beforeAll(async () => {
  project = projectCopy("bin", "explorer", "local-cloud", "scripts", "docs", "package-lock.json");
  for (const name of ["dev", "staging", "prod"]) rmSync(join(project, "environments", `${name}.yaml`));
  edit("contract/vendor/id-card-types.ts", (text) => text.replace("];\n\n/** The names listed on a day", TYPE));
  edit("contract/vendor/parameters-after-the-page.ts", (text) => text.replace(/\];\n$/, PARAMETER));
  await compileScripts(project, ["scripts/generate.ts"]);
  expect(await runScript("generate", [], { project })).toMatchObject({ code: 0, stderr: "" });
  await compileScripts(project, ["scripts/start.ts"]);
});

it("makes of one entry for a type and one for a parameter, and `npm run generate`, a token with both", async () => {
  environment("latest");
  const run = await runScript("start", ["--env", "next"], { project });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("1 of 1 profiles issued a token") });
  expect(readFileSync(join(project, "docs/profiles.md"), "utf8")).toContain(
    "| `2027-02-01` | parameters: SkipHelpPage added; IdCardType: KenyaIDCard added | an announcement |",
  );
});

it("refuses the same file under the revision before, naming it", async () => {
  environment('"2026-08-18"');
  const { code, stderr } = await runScript("start", ["--env", "next"], { project });
  expect(code).toBe(2);
  expect(stderr).toContain('got "KenyaIDCard"; not in contract 2026-08-18: the vendor lists it since 2027-02-01.');
});
