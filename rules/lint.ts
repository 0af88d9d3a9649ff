import type { Finding, LintSettings, Rule } from "./rule";
import type { SynthesizedStack } from "./stack";
import type { Suppression } from "./suppression";

/** A finding, where it is, and what excuses it. */
export interface LintResult extends Omit<Finding, "path"> {
  readonly rule: string;
  readonly stack: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Absent when nothing excuses it. */
  readonly suppression?: Pick<Suppression, "kind" | "reason">;
}

/** Id under which suppressions that excuse nothing are reported; it cannot be suppressed itself. */
export const UNUSED_SUPPRESSION = "unused-suppression";

/**
 * What rules find in a stack, in the order of the file.
 * @param suppressions those of the stack and those from a file next to it; the ones that were used are added to `used`
 */
export function lintStack(
  stack: SynthesizedStack,
  rules: readonly Rule[],
  settings: LintSettings,
  suppressions: readonly Suppression[],
  used: Set<Suppression>,
): LintResult[] {
  const place = { stack: stack.name, file: stack.file };
  const found = rules.flatMap((rule) =>
    rule.check(stack, settings).map(({ address, path, message }): LintResult => {
      const matching = suppressions.filter((one) => one.rule === rule.id && one.address === address);
      for (const one of matching) used.add(one);
      const [first] = matching;
      return {
        ...{ rule: rule.id, ...place, address, message, line: stack.findLine(path) },
        ...(first && { suppression: { kind: first.kind, reason: first.reason } }),
      };
    }),
  );
  const unused = suppressions
    .filter((one) => one.kind === "inSource" && !used.has(one))
    .map(({ rule, address, path = [] }) => ({
      ...{ rule: UNUSED_SUPPRESSION, ...place, address, line: stack.findLine(path) },
      message: `${rule} is suppressed here and finds nothing; allowed: suppressions that excuse something`,
    }));
  return [...found, ...unused].sort((a, b) => a.line - b.line);
}
