import { createHash } from "node:crypto";
import { BASE_STYLE } from "./base-style";
import { html, Markup } from "./markup";

/** The content of a page, without the frame that all pages share. */
export interface PageContent {
  readonly title: string;
  /** Follows the style sheet of every page. */
  readonly style: string;
  /** What the first link of the page leads to: `Skip to the …`. */
  readonly skipTo: string;
  readonly header: Markup;
  readonly main: Markup;
  readonly footer: Markup;
}

/**
 * Nothing may be loaded and no script may run; the one style sheet is known by its hash. `data:` is the icon that
 * spares a request.
 */
const contentSecurityPolicy = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** One file for people that loads nothing and runs nothing, light or dark as the reader's system is. */
export function htmlDocument({ title, style, skipTo, header, main, footer }: PageContent): Markup {
  const sheet = BASE_STYLE + style;
  return html`<!doctype html>
<html lang="en" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(sheet)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the ${skipTo}</a>
<header>${header}</header>
<main id="main" tabindex="-1">
${main}</main>
<footer>${footer}</footer>
</body>
</html>
`;
}
