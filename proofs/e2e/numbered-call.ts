import type { AuditEntry } from "../../local-cloud";
import { actionName, bySubject } from "./calls";

/** One call of a deployment, known by what it does and not by when it comes. */
export interface NumberedCall {
  /** From 1, in the order of what the calls are about. */
  readonly n: number;
  /** `service:Action`. */
  readonly action: string;
  /** What it is about, without the service. */
  readonly subject: string;
  /** Which of the same calls about the same subject, from 1. */
  readonly occurrence: number;
}

/**
 * Numbers the calls of a deployment. Terraform takes resources that do not depend on each other in any order, so the
 * nth to arrive is not the same in each run; the nth by what it is about is.
 */
export function numberCalls(entries: readonly AuditEntry[]): NumberedCall[] {
  const counts = new Map<string, number>();
  return bySubject(entries)
    .flatMap(([, group]) => group)
    .map((entry, index) => {
      const action = actionName(entry);
      const subject = entry.subject ?? "";
      const occurrence = (counts.get(`${action} ${subject}`) ?? 0) + 1;
      counts.set(`${action} ${subject}`, occurrence);
      return { n: index + 1, action, subject, occurrence };
    });
}
