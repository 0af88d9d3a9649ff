import type { PageView } from "./panel";
import { DebuggerView } from "./views/debugger-view";
import { ReferenceView } from "./views/reference-view";

/** The parts of the page besides the call, in the order of the head's links. */
export const VIEWS: readonly PageView[] = [
  { id: "debugger", title: "Debugger", View: DebuggerView },
  { id: "reference", title: "Reference", View: ReferenceView },
];
