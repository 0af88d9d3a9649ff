import { html, type Markup } from "./markup";

/** A name that may break where a new word begins. */
export const breakable = (name: string): readonly Markup[] =>
  name.split(/(?<=[a-z])(?=[A-Z])/).map((word, index) => (index === 0 ? html`${word}` : html`<wbr>${word}`));
