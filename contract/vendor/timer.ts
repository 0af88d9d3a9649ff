/**
 * The clock by which SCF reads the cron expression of a timer trigger, hours ahead of UTC. The international page
 * (583/9708, 2024-12-02) does not say; that of WeChat's cloud functions, which are SCF, says UTC+8. For whole hours and
 * minutes (every five minutes) it makes no difference.
 */
export const TIMER_UTC_OFFSET_HOURS = 8;

/** A timer's name: at most 60 of `a-z A-Z 0-9 - _`, a letter first (583/9708). */
export const TIMER_NAME = /^[A-Za-z][\w-]{0,59}$/;

/** Largest custom argument of a timer, which its event carries as `Message` (583/9708). Bytes. */
export const TIMER_ARGUMENT_MAX_BYTES = 4 * 1024;
