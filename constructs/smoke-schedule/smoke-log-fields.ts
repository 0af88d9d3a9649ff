import { SMOKE_LOG_FIELDS as FIELDS } from "../../contract/endpoint/log-fields";
import { indexedFields, type LogField } from "../endpoint-logs/log-fields";

/** A field of the lines that the scheduled smoke checks write. */
export type SmokeLogFieldName = keyof typeof FIELDS;

/** What the scheduled checks write: a line per check, a line per run. No field holds a token or a key. */
export const SMOKE_LOG_FIELDS: readonly LogField[] = indexedFields(FIELDS);
