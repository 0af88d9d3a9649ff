import { createColors } from "picocolors";
import { coloursOn } from "../../lib/command-line/colours";
import type { CommandContext } from "../../lib/command-line/context";
import { visible } from "../../lib/printable";
import { ACCOUNT } from "../core/account";
import type { AuditEntry } from "../core/audit";

/** Writes a request that has ended. */
export type WriteRequest = (entry: AuditEntry, ms: number) => void;

/**
 * Writes each request as one line: none of its parameters and keys. The pretty form names an account only where it is not
 * the first.
 */
export function requestLog(context: CommandContext, form: "pretty" | "json"): WriteRequest {
  const { stderr } = context;
  if (form === "json") {
    return ({ at, account, caller, service, action, region, code, missing, requestId }, ms) => {
      const time = new Date(at).toISOString();
      const entry = { time, account, caller, service, action, region, outcome: code ?? "ok" };
      stderr.write(`${JSON.stringify({ ...entry, missing, ms: Math.round(ms), requestId })}\n`);
    };
  }
  const { green, red, dim } = createColors(coloursOn(context, "stderr"));
  return (
    { at, account = ACCOUNT.uin, caller = "-", service = "-", action = "-", region = "-", code, missing },
    ms,
  ) => {
    const outcome = code === undefined ? green("ok") : red(missing === undefined ? code : `${code} (${missing})`);
    const who = account === ACCOUNT.uin ? caller : `${caller}@${account}`;
    const call = [who, service, action, region].map((word) => visible(word)).join(" ");
    stderr.write(
      `${dim(new Date(at).toISOString().slice(11, 23))} ${call} ${outcome} ${dim(`${Math.round(ms)} ms`)}\n`,
    );
  };
}
