import type { XmlElement } from "@rgrove/parse-xml";

/** The root element of a document; undefined when the text is not XML, or its root has another name. */
export function xmlRoot(text: string, name: string): XmlElement | undefined {
  const { parseXml } = require("@rgrove/parse-xml") as typeof import("@rgrove/parse-xml");
  try {
    const { root } = parseXml(text);
    return root?.name === name ? root : undefined;
  } catch {
    return undefined;
  }
}

const isElement = (node: { readonly type: string }): node is XmlElement => node.type === "element";

/** The children of an element by their name. */
export const childElements = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => child.name === name);

/** The text of the first child of a name; undefined when there is none. */
export const childText = (element: XmlElement, name: string): string | undefined =>
  childElements(element, name)[0]?.text;
