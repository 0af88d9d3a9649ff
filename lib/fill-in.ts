/** A text with each `{name}` replaced by the fact of that name, and trimmed; what names no fact stays. */
export const fillIn = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole).trim();
