import { historyPage } from "./html";
import type { EndpointHistory } from "./summary";
import { historyTable } from "./table";

const historyDocument = (endpoints: readonly EndpointHistory[]): string =>
  `${JSON.stringify({ schema: "ekyc-token-endpoint/smoke-history", version: 1, endpoints }, null, 2)}\n`;

/** The forms in which a history is shown. */
export const HISTORY_FORMATS = { table: historyTable, json: historyDocument, html: historyPage } as const;

export type HistoryFormat = keyof typeof HISTORY_FORMATS;
