/** HTML that is safe to put into a page; made by {@link html} only. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | undefined | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that no HTML document may hold. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function toText(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "object" ? value.map(toText).join("") : escaped(String(value));
}

/** A template whose values are escaped unless they are markup themselves. Nothing else puts a text into the page. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.map((part, index) => part + toText(values[index])).join(""));
