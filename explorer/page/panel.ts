import type { ComponentChild } from "preact";
import type { CheckAnswer } from "../api";
import type { Catalogue, OperationModel } from "../catalogue/model";
import type { CallState } from "./use-call";
import type { Sending } from "./use-sending";

/** What a panel next to the form is given: the call as it stands, what changes it, and what is known. */
export interface PanelProps extends CallState {
  readonly operation: OperationModel;
  /** What is wrong with the call; undefined until the server has said so. */
  readonly check: CheckAnswer | undefined;
  readonly catalogue: Catalogue;
  /** The calls of this page, and what sends one. */
  readonly sending: Sending;
}

/** A tab next to the form. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly View: (props: PanelProps) => ComponentChild;
}

/** A part of the page of its own, with a link in the head. */
export interface PageView {
  /** Id in the deep link: `#/ID`. */
  readonly id: string;
  readonly title: string;
  readonly View: (props: { readonly catalogue: Catalogue; readonly path: readonly string[] }) => ComponentChild;
}
