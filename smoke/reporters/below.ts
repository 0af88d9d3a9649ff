/** An address with a path added to its own; the query stays. */
export function below(address: URL, path: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`;
  return url.href;
}
