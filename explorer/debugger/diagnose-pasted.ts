import { isRecord } from "../../lib/is-record";
import { UserError } from "../../lib/user-error";
import type { ExplorerOptions } from "../options";
import type { DiagnosisAnswer } from "./answer";
import { diagnose } from "./diagnose";
import { isRequest, readRequest } from "./read-request";

/**
 * What is wrong with a pasted request, as of now. Its signature is recomputed with the keys of the local cloud and of
 * the account; the text is neither kept nor logged.
 *
 * @throws UserError
 */
export async function diagnosePasted(body: unknown, options: ExplorerOptions): Promise<DiagnosisAnswer> {
  const text = isRecord(body) ? body["text"] : undefined;
  if (typeof text !== "string") throw new UserError("text: missing", "Use the page that this server gives.");
  const request = readRequest(text);
  if (!isRequest(request)) return { noRequest: request };
  const local = await options.localCloud(options.revision);
  const secrets = [local.credentials, ...(options.account ? [options.account.credentials] : [])];
  return { diagnosis: diagnose(request, { now: options.clock.now(), secrets }, text) };
}
