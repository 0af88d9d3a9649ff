/**
 * For how many days a deleted secret can be restored; 0 deletes it at once (provider 1.83.25, recovery_window_in_days).
 */
export const RECOVERY_WINDOW_DAYS = { min: 0, max: 30 } as const;
