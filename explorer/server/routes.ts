import { catalogue } from "../catalogue/catalogue";
import { checkCall } from "../form/check-call";
import type { ExplorerOptions } from "../options";
import { readCall } from "../request/read-call";

/** What answers a request of the page. @throws UserError which the page shows */
export type Handler = (body: unknown, options: ExplorerOptions) => object | Promise<object>;

/** Everything that the page can ask for, by path; each is a POST with JSON. A feature adds one line. */
export const ROUTES: Readonly<Record<string, Handler>> = {
  "/api/catalogue": (_body, options) => catalogue(options),
  "/api/check": (body) => checkCall(readCall(body)),
};
