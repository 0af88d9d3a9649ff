import { UserError } from "../../lib/user-error";

/** What is between the markers of a page, by the markers' name. */
export type PageParts = Readonly<Record<string, string>>;

const marker = (name: string, end: "begin" | "end"): string => `<!-- ${name}:${end} -->`;

function fill(path: string, page: string, name: string, part: string): string {
  const [begin, end] = [marker(name, "begin"), marker(name, "end")];
  const [before, rest, ...more] = page.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length + others.length > 0) {
    throw new UserError(
      `${path} does not have the lines ${begin} and ${end} once each, in this order.`,
      `Put them back around the generated part "${name}".`,
    );
  }
  return `${before}${begin}\n${part}\n${end}${after}`;
}

/**
 * A page that is written by hand, with other text between its markers `<!-- name:begin -->` and `<!-- name:end -->`.
 * @param path of the page, for the error
 * @throws UserError when the page does not have a part's markers, once and in order
 */
export const fillMarkers = (path: string, page: string, parts: PageParts): string =>
  Object.entries(parts).reduce((filled, [name, part]) => fill(path, filled, name, part), page);
