import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Compilation, isCurrent } from "./helpers/compilation";
import { temporaryFolder } from "./helpers/temporary-folder";

/** A file, one that it imports, an older state of that, and the record of when the first two were compiled. */
function compiled() {
  const folder = temporaryFolder();
  const [command, imported, older, record] = ["command.ts", "imported.ts", "older.ts", "record.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const file of [command, imported, older]) writeFileSync(file, "");
  const changedAt = (file: string): number => statSync(file).ctimeMs;
  // The file system's clock ticks every few milliseconds.
  do writeFileSync(record, "");
  while (changedAt(record) === changedAt(older));
  const startedAt = changedAt(record);
  writeFileSync(record, JSON.stringify({ startedAt, sources: [command, imported] } satisfies Compilation));
  return { command, imported, older, record };
}

it("is current while its files are as they were compiled", () => {
  const { command, record } = compiled();
  expect(isCurrent(record, [command])).toBe(true);
});

it.each<[string, (file: string, older: string) => void]>([
  ["changed", (file) => writeFileSync(file, "")],
  ["gone", (file) => rmSync(file)],
  ["replaced by an older one", (file, older) => renameSync(older, file)],
])("is not when a file that it holds is %s", (_, change) => {
  const { command, imported, older, record } = compiled();
  change(imported, older);
  expect(isCurrent(record, [command])).toBe(false);
});

it("is not when there is another file to compile, or no record that can be read", () => {
  const { command, older, record } = compiled();
  expect(isCurrent(record, [command, older])).toBe(false);
  expect(isCurrent(`${record}.gone`, [command])).toBe(false);
  writeFileSync(record, "{");
  expect(isCurrent(record, [command])).toBe(false);
});
