/**
 * The outcome of a check. `degraded`: passed, but slowly or not at the first attempt. `skipped`: not run, or refused
 * where that is allowed. `inconclusive`: neither passed nor failed, for example because the target could not be
 * reached; never counted as passed.
 */
export const CHECK_STATES = ["pass", "degraded", "fail", "skipped", "inconclusive"] as const;

/**
 * What a check is about: the endpoint itself, a token it issues, a refusal; a token that faceid issues when asked
 * directly, past the endpoint (`direct`), one that it must recognize (`lookup`), or a case of the matrix.
 */
export const CHECK_GROUPS = ["endpoint", "token", "refusal", "direct", "lookup", "matrix"] as const;

export type CheckState = (typeof CHECK_STATES)[number];

export type CheckGroup = (typeof CHECK_GROUPS)[number];
