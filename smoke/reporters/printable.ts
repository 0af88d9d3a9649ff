/** Text on one line without the control characters by which an answer could move the cursor or colour a terminal. */
export const printable = (text: string): string => text.replace(/[\r\n\t]+/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
