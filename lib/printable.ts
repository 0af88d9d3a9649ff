/** What moves a cursor, colours a terminal, turns the order of a text around or has no meaning at all; line breaks and tabs are not. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/** Text of others without characters that are not seen and yet do something: each becomes U+FFFD. */
export const visible = (text: string): string => text.replace(UNSEEN, "\uFFFD");

/** The same on one line. */
export const printable = (text: string): string => visible(text.replace(/[\r\n\t]+/g, " "));
