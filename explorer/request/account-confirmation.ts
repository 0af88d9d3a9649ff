/** What the user of the page agrees to before a call goes to an account, word for word. */
export const accountConfirmation = (name: string, region: string): string => `${name}, ${region}`;
