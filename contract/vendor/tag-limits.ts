/** Limits of a tag (436/31509, 2025-09-24). */
export const TAG_LIMITS = {
  /** Characters of a key. */
  keyLength: 127,
  /** Characters of a value. */
  valueLength: 255,
  /** Tags of one resource. */
  count: 50,
} as const;

/** What a key or a value may not have in it: all but letters of any language, digits, blanks and `+ - = . _ : / @`. */
export const TAG_FOREIGN = /[^\p{L}\p{N} +\-=._:/@]/u;

/**
 * Beginnings of keys that are the system's own: `qcs:` and `project` (436/31509, 2025-09-24), `qcloud` and `tencent`
 * (ReservedTagKey of CreateTag, 651/33015).
 */
export const TAG_RESERVED = ["qcs:", "qcloud", "tencent", "project"] as const;
