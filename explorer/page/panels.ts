import type { Panel } from "./panel";
import { AnswerPanel } from "./panels/answer-panel";
import { ChangesPanel } from "./panels/changes-panel";
import { CodePanel } from "./panels/code-panel";
import { HistoryPanel } from "./panels/history-panel";
import { RequestPanel } from "./panels/request-panel";
import { SignaturePanel } from "./panels/signature-panel";

/** Shown when a call was answered. */
export const ANSWER: Panel = { id: "answer", title: "Answer", View: AnswerPanel };

/** The tabs next to the form, in their order. */
export const PANELS: readonly [Panel, ...Panel[]] = [
  { id: "request", title: "Request", View: RequestPanel },
  { id: "signature", title: "Signature", View: SignaturePanel },
  { id: "code", title: "Code", View: CodePanel },
  ANSWER,
  { id: "history", title: "History", View: HistoryPanel },
  { id: "changes", title: "Changes", View: ChangesPanel },
];
