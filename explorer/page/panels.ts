import type { Panel } from "./panel";
import { RequestPanel } from "./panels/request-panel";

/** The tabs beside the form, in their order. */
export const PANELS: readonly Panel[] = [{ id: "request", title: "Request", View: RequestPanel }];
