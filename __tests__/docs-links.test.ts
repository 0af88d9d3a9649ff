import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8");

const PAGES = [
  "README.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "explorer/README.md",
  "local-cloud/README.md",
  "proofs/README.md",
  ...readdirSync(join(PROJECT_ROOT, "docs")).map((name) => `docs/${name}`),
].filter((page) => page.endsWith(".md"));

it("every link of the documentation leads to a file, and to a heading of it", () => {
  const anchors = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
  const broken = PAGES.flatMap((page) =>
    [
      ...read(page)
        .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "")
        .matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g),
    ].flatMap(([, path = "", anchor]) => {
      const target = path === "" ? page : join(page, "..", path);
      if (!existsSync(join(PROJECT_ROOT, target))) return [`${page}: ${path}`];
      const isThere = anchor === undefined || !target.endsWith(".md") || anchors(target).includes(anchor);
      return isThere ? [] : [`${page}: ${path}#${anchor}`];
    }),
  );
  expect(broken).toEqual([]);
});

it("the index of the documentation names every page", () => {
  const index = read("docs/README.md");
  const pages = PAGES.filter((page) => page.startsWith("docs/") && page !== "docs/README.md");
  expect(pages.filter((page) => !index.includes(`(${page.slice("docs/".length)})`))).toEqual([]);
});
