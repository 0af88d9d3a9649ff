/** A tag's key: 1 to 127 characters. */
export const TAG_KEY = { type: "string", minLength: 1, maxLength: 127 } as const;

/** A tag's value: up to 255 characters. */
export const TAG_VALUE = { type: "string", maxLength: 255 } as const;
