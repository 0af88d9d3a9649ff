const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold (its production Char). */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in an element. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(NO_CHARACTER, "\uFFFD");

/** An element by its name and what it holds: a text, or elements in their order. */
export type Element = readonly [name: string, content: string | number | boolean | readonly Element[]];

function rendered([name, content]: Element): string {
  const inner = Array.isArray(content) ? content.map(rendered).join("") : escaped(String(content));
  return `<${name}>${inner}</${name}>`;
}

/** An XML document. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8" ?>${rendered(root)}`;
