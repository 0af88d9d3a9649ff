import { ENDPOINT_LOG_FIELDS, type LogFieldSpec } from "../../contract/endpoint/log-fields";

/** A field of the handler's log lines that can be searched and counted in CLS. */
export interface LogField {
  /** Key in the JSON line. SCF delivers the keys of a JSON line as fields of their own (583/46772). */
  readonly key: string;
  /** CLS type of its values. */
  readonly type: LogFieldSpec["type"];
}

/** The fields of a record as an index names them. */
export function indexedFields(specs: Readonly<Record<string, LogFieldSpec>>): LogField[] {
  return Object.entries(specs).map(([key, { type }]) => ({ key, type }));
}

/** What the handler writes on each line. No field holds a token, a key, an image or Extra. */
export const LOG_FIELDS: readonly LogField[] = indexedFields(ENDPOINT_LOG_FIELDS);

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
