/** A time as API Gateway writes it: `2025-01-14T08:00:00Z`. */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
