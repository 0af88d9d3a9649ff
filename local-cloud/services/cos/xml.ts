import type { XmlElement } from "@rgrove/parse-xml";
import { xmlRoot } from "../../../lib/xml-elements";
import { CosError } from "./cos-error";
import { checkDocumentSize } from "./limits";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold (its production Char). */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it is written in an element. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(NO_CHARACTER, "\uFFFD");

/** An element by its name and what it holds: a text, or elements in their order; and its attributes, if it has any. */
export type Element = readonly [
  name: string,
  content: string | number | boolean | readonly Element[],
  attributes?: Readonly<Record<string, string>>,
];

function rendered([name, content, attributes = {}]: Element): string {
  const inner = Array.isArray(content) ? content.map(rendered).join("") : escaped(String(content));
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${pairs.join("")}>${inner}</${name}>`;
}

/** An XML document. */
export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8" ?>${rendered(root)}`;

/** An answer that is a document. */
export const xmlAnswer = (
  root: Element,
  headers: Readonly<Record<string, string>> = {},
): { readonly status: 200; readonly headers: Readonly<Record<string, string>>; readonly body: string } => ({
  status: 200,
  headers: { "content-type": "application/xml", ...headers },
  body: xmlDocument(root),
});

export const malformedXml = (reason: string): CosError =>
  new CosError("MalformedXML", `The XML you provided was not well-formed or did not validate: ${reason}.`);

/**
 * The root element of a request's body.
 *
 * @throws CosError MalformedXML, EntityTooLarge
 */
export function readXml(body: Buffer, rootName: string): XmlElement {
  checkDocumentSize(body);
  const root = xmlRoot(body.toString("utf8"), rootName);
  if (!root) throw malformedXml(`the body has to be a document with the root ${rootName}`);
  return root;
}
