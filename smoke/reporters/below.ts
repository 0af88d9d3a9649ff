/** Appends a path to an address and keeps the query. */
export function below(address: URL, path: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`;
  return url.href;
}
