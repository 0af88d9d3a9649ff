import type { CheckState } from "../../contract/endpoint/check-states";
import { MARKS } from "../reporters/marks";
import { html, type Markup } from "./markup";

/** A state's sign in its colour; the word is next to it, or for screen readers. */
export const stateMark = (state: CheckState): Markup =>
  html`<span class="mark ${state}" aria-hidden="true">${MARKS[state]}</span>`;

/** A state as sign and word. */
export const stateLabel = (state: CheckState): Markup =>
  html`<span class="state ${state}">${stateMark(state)} ${state}</span>`;
