import { html, type Markup } from "./markup";

/** A name and its value in a list of facts; nothing without a value. */
export const fact = (name: string, value: string | undefined): Markup =>
  value === undefined ? html`` : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
