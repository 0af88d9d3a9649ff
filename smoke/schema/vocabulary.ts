/** The `schema` of every smoke report. */
export const REPORT_SCHEMA_NAME = "ekyc-token-endpoint/smoke";

/** Grows when a field of the report goes or changes its meaning. */
export const REPORT_VERSION = 2;
