/**
 * For how many days a topic in standard storage keeps a line, and the number that keeps it forever (614/42785,
 * 2024-05-31; provider 1.83.25, period of cls_topic).
 */
export const RETENTION_DAYS = { min: 1, max: 3_600, forEver: 3_640 } as const;
