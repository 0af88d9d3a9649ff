import { catalogue } from "../catalogue/catalogue";
import { answerCode } from "../code/answer-code";
import { diagnosePasted } from "../debugger/diagnose-pasted";
import { checkCall } from "../form/check-call";
import { revisionChanges } from "../form/revision-changes";
import type { ExplorerOptions } from "../options";
import { readCall } from "../request/read-call";
import { readRevisions } from "../request/read-revisions";
import { sendCall } from "../send/send-call";
import { signatureSteps } from "../steps/signature-steps";
import type { SigningMethod } from "../steps/step";

/** What answers a request of the page. @throws UserError which the page shows */
export type Handler = (body: unknown, options: ExplorerOptions) => object | Promise<object>;

/** Everything that the page can ask for, by path; each is a POST with JSON. A feature adds one line. */
export const ROUTES: Readonly<Record<string, Handler>> = {
  "/api/catalogue": (_body, options) => catalogue(options),
  "/api/changes": (body) => revisionChanges(...readRevisions(body)),
  "/api/check": (body) => checkCall(readCall(body)),
  "/api/diagnose": diagnosePasted,
  "/api/code": (body, options) => answerCode(readCall<{ language: string }>(body), options),
  "/api/send": (body, options) => sendCall(readCall<{ confirmation: string }>(body), options),
  "/api/signature": (body, options) => signatureSteps(readCall<{ method: SigningMethod }>(body), options),
};
