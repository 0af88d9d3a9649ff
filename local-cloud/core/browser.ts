/**
 * What only a browser sends (Fetch Metadata Request Headers): of its headers Sec-Fetch-Mode is one of Node's own
 * `fetch` too.
 */
const BROWSER_HEADERS = ["origin", "sec-fetch-site", "sec-fetch-dest", "sec-fetch-user"];

/**
 * The header by which a browser shows that a page, anyone's perhaps, made the request; undefined for any other request.
 */
export const browserHeader = (headers: Readonly<Record<string, unknown>>): string | undefined =>
  BROWSER_HEADERS.find((name) => headers[name] !== undefined);
