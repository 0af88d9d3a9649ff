import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stackIdFor } from "../environments/derived";
import { environmentNames } from "../environments/load-environment";
import { PROJECT_ROOT } from "../lib/project-root";
import { UNLISTED } from "../local-cloud";
import { scripts } from "../package.json";
import { EVERY_COMMAND } from "../scripts/ekyc";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "proofs/README.md",
  ...readdirSync(join(PROJECT_ROOT, "docs")).map((name) => join("docs", name)),
]
  .filter((page) => page.endsWith(".md"))
  .map((page) => ({ page, text: readFileSync(join(PROJECT_ROOT, page), "utf8") }));

/** What stands in a page at a place of a pattern, with the page. */
const mentioned = (pattern: RegExp): string[] =>
  PAGES.flatMap(({ page, text }) => [...text.matchAll(pattern)].map(([, name]) => `${page}: ${name}`));

const nameIn = (mention: string): string => mention.slice(mention.indexOf(": ") + 2);

it("every cdktf command in the documentation names a stack that there is", () => {
  // The environment qa is made by docs/first-deployment.md.
  const stacks = [...environmentNames(), "qa"].map(stackIdFor);
  const named = mentioned(/\bcdktf (?:diff|deploy|destroy) ([\w-]+)/g);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((mention) => !stacks.includes(nameIn(mention)))).toEqual([]);
});

it("every tccli command in the documentation is of an action that the international API lists", () => {
  const named = mentioned(/\btccli ([a-z]+ [A-Z]\w+)/g);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((mention) => UNLISTED[nameIn(mention).replace(" ", ":")] === "action")).toEqual([]);
});

it("every npm script in the documentation exists", () => {
  const named = mentioned(/\bnpm run ([a-z][a-z:0-9-]*)/g);
  expect(named.filter((mention) => !Object.hasOwn(scripts, nameIn(mention)))).toEqual([]);
});

it("every command of ekyc in the documentation exists", () => {
  const named = mentioned(/\bnpx ekyc ([a-z][a-z-]*)/g);
  expect(named.length).toBeGreaterThan(50);
  const known = ["help", ...EVERY_COMMAND.map(({ name }) => name)];
  expect(named.filter((mention) => !known.includes(nameIn(mention)))).toEqual([]);
});

it("every proof has a row in the table of proofs, and nothing else has", () => {
  const table = PAGES.find(({ page }) => page === "proofs/README.md")?.text ?? "";
  const rows = [...table.matchAll(/^\| `npm run ([a-z0-9:-]+)` \|/gm)].map(([, name]) => String(name));
  const proofs = Object.entries(scripts).flatMap(([name, script]) => (script.includes(" proofs/") ? name : []));
  expect(rows.sort()).toEqual(proofs.sort());
});

it("every test that the documentation names exists", () => {
  const named = mentioned(/((?:[a-z-]+\/)?__tests__\/[\w/.-]+\.ts)/g);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((mention) => !existsSync(join(PROJECT_ROOT, nameIn(mention))))).toEqual([]);
});

it("every row of the threat model names a test", () => {
  const text = PAGES.find(({ page }) => page.endsWith("security.md") && page.startsWith("docs"))?.text ?? "";
  const [, model = ""] = /## Threat model\n([\s\S]*?)\n## /.exec(text) ?? [];
  const rows = model.split("\n").filter((line) => line.startsWith("| ") && !/^\| (From|---) /.test(line));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !/`(?:[a-z-]+\/)?__tests__\/\S+\.test\.ts`[^|]*\|$/.test(row))).toEqual([]);
});

describe("the map in CONTRIBUTING.md", () => {
  const contributing = readFileSync(join(PROJECT_ROOT, "CONTRIBUTING.md"), "utf8");

  it("has one row for every folder, and no other", () => {
    const ignored = readFileSync(join(PROJECT_ROOT, ".gitignore"), "utf8").split("\n");
    const folders = readdirSync(PROJECT_ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !ignored.includes(`${entry.name}/`))
      .map(({ name }) => name);
    const rows = [...contributing.matchAll(/^\| \[[^\]]+\/\]\(([^)/]+)\) \|/gm)].map(([, folder]) => folder);
    expect([...rows].sort()).toEqual(folders.sort());
  });

  it("leads to files and folders that there are", () => {
    const linked = [...contributing.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path = ""]) => path);
    expect(linked.length).toBeGreaterThan(25);
    expect(linked.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
  });
});
