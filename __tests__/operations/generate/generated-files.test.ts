import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { FOLDERS } from "../../../operations/generate/folders";
import { PAGES } from "../../../operations/generate/pages";

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8");

/** What other commands write from its first byte to its last: `npm run provider:update` and `npm run test:update`. */
const OF_OTHER_COMMANDS = ["provider/schema.json", "**/__snapshots__/**"];

it(".gitattributes marks the folders that `npm run generate` fills, and no file with text written by hand", () => {
  const folders = Object.values(FOLDERS).map((folder) => `${folder}/**`);
  const marked = [...read(".gitattributes").matchAll(/^(\S+) linguist-generated=true$/gm)].map(([, path]) => path);
  expect(marked.sort()).toEqual([...folders, ...OF_OTHER_COMMANDS].sort());
});

it("each page has the markers of its generated parts, and no others", () => {
  for (const [path, parts] of Object.entries(PAGES)) {
    const names = [...read(path).matchAll(/^<!-- (\S+):begin -->$/gm)].map(([, name]) => name);
    expect([path, names.sort()]).toEqual([path, Object.keys(parts()).sort()]);
  }
});
