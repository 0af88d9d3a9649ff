import { useEffect, useState } from "preact/hooks";

/** Where in the page the user is: `#/VIEW/PART/…`. */
export type Route = readonly string[];

const readRoute = (): Route =>
  location.hash
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decodeURIComponent);

/** The route of the address, which follows the browser's own steps back and forth. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const follow = (): void => setRoute(readRoute());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

/** The address of a route, to be a link's. */
export const link = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;
