import type { LogRecord } from "../../contract/endpoint/log-records";

/** A field of the handler's log lines that can be searched and counted in CLS. */
export interface LogField {
  /** Key in the JSON line. SCF delivers the keys of a JSON line as fields of their own (583/46772). */
  readonly key: string;
  /** CLS type of its values. */
  readonly type: "text" | "long" | "double";
}

const TYPES = {
  level: "text",
  message: "text",
  requestId: "text",
  route: "text",
  method: "text",
  status: "long",
  code: "text",
  profile: "text",
  idCardType: "text",
  durationMs: "double",
  attempts: "long",
  upstreamRequestId: "text",
  keyId: "text",
  environment: "text",
} as const satisfies Record<keyof LogRecord, LogField["type"]>;

/** What the handler writes on each line. No field holds a token, a key, an image or Extra. */
export const LOG_FIELDS: readonly LogField[] = Object.entries(TYPES).map(([key, type]) => ({ key, type }));

/** What SCF adds to each line; its console searches by these (its documentation's page on the structure of logs). */
export const PLATFORM_LOG_FIELDS: readonly LogField[] = [
  { key: "SCF_FunctionName", type: "text" },
  { key: "SCF_Namespace", type: "text" },
  { key: "SCF_Qualifier", type: "text" },
  { key: "SCF_Alias", type: "text" },
  { key: "SCF_RequestId", type: "text" },
  { key: "SCF_Type", type: "text" },
  { key: "SCF_Level", type: "text" },
  { key: "SCF_Message", type: "text" },
  { key: "SCF_StatusCode", type: "long" },
  { key: "SCF_StartTime", type: "long" },
  { key: "SCF_LogTime", type: "long" },
  { key: "SCF_Duration", type: "long" },
  { key: "SCF_MemUsage", type: "double" },
  { key: "SCF_RetryNum", type: "long" },
];
