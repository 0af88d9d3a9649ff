/**
 * What only a browser sends (Fetch Metadata Request Headers): of its headers Sec-Fetch-Mode is one of Node's own
 * `fetch` too.
 */
const BROWSER_HEADERS = ["origin", "sec-fetch-site", "sec-fetch-dest", "sec-fetch-user"];

/** The header that says that a page in a browser made a request, which may be anybody's; undefined for every other. */
export const browserHeader = (headers: Readonly<Record<string, unknown>>): string | undefined =>
  BROWSER_HEADERS.find((name) => headers[name] !== undefined);
