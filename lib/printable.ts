/**
 * What moves a cursor, colours a terminal, reverses the order of a text or has no meaning at all; line breaks and
 * tabs are not.
 */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/** Foreign text with every invisible character that has an effect replaced by U+FFFD. */
export const visible = (text: string): string => text.replace(UNSEEN, "\uFFFD");

/** The same on one line. */
export const printable = (text: string): string => visible(text.replace(/[\r\n\t]+/g, " "));
