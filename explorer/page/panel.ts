import type { ComponentChild } from "preact";
import type { Call, CheckAnswer } from "../api";
import type { Catalogue, OperationModel } from "../catalogue/model";

/** What a panel beside the form is given: the call as it stands, and what is known. */
export interface PanelProps {
  readonly call: Call;
  readonly operation: OperationModel;
  /** What is wrong with the call; undefined until the server has said so. */
  readonly check: CheckAnswer | undefined;
  readonly catalogue: Catalogue;
}

/** A tab beside the form. */
export interface Panel {
  /** Of the deep link: `#/call/OPERATION/ID`. */
  readonly id: string;
  readonly title: string;
  readonly View: (props: PanelProps) => ComponentChild;
}

/** A part of the page of its own, with a link in the head. */
export interface PageView {
  /** Of the deep link: `#/ID`. */
  readonly id: string;
  readonly title: string;
  readonly View: (props: { readonly catalogue: Catalogue }) => ComponentChild;
}
