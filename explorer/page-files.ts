import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DESIGN_TOKENS } from "../lib/design-tokens";
import { CODE_ROOT } from "../lib/project-root";
import { UserError } from "../lib/user-error";

/** A file that the server gives to a browser. */
export interface PageFile {
  readonly type: "text/html" | "text/javascript" | "text/css";
  readonly content: string;
}

/** The files in which a build puts the page's script and style sheet, next to the code of this module. */
export const BUILT_PAGE = { script: "page.js", style: "page.css" } as const;

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API Explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><noscript>The explorer needs JavaScript, which this page loads from this machine only.</noscript></body>
</html>
`;

/** At the head of the script, as the licence of the view library asks for. */
const NOTICE = "/*! Includes preact (MIT). Copyright (c) 2015-present Jason Miller. */";

function loadEsbuild(): typeof import("esbuild") {
  try {
    return require("esbuild") as typeof import("esbuild");
  } catch {
    throw new UserError(
      "The explorer's page is not built, and esbuild is not installed.",
      "Run `npm ci` in the clone, or `npm run build`.",
    );
  }
}

/** The page's script and style sheet, from their sources. @throws UserError without esbuild */
export function bundlePage(): { readonly script: string; readonly style: string } {
  const { outputFiles } = loadEsbuild().buildSync({
    absWorkingDir: CODE_ROOT,
    entryPoints: ["explorer/page/main.tsx"],
    outdir: "/",
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    legalComments: "none",
    banner: { js: NOTICE },
    write: false,
    logLevel: "silent",
  });
  const find = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: find(".js"), style: DESIGN_TOKENS + find(".css") };
}

function builtPage(): { readonly script: string; readonly style: string } | undefined {
  const [script, style] = [join(__dirname, BUILT_PAGE.script), join(__dirname, BUILT_PAGE.style)];
  if (!existsSync(script)) return undefined;
  return { script: readFileSync(script, "utf8"), style: readFileSync(style, "utf8") };
}

/** What a browser may load, by path: as the build made it, in a clone as it is made now. @throws UserError */
export function pageFiles(): Readonly<Record<string, PageFile>> {
  const { script, style } = builtPage() ?? bundlePage();
  return {
    "/": { type: "text/html", content: HTML },
    "/page.js": { type: "text/javascript", content: script },
    "/page.css": { type: "text/css", content: style },
  };
}
