import { EXIT, type ExitCode } from "../../lib/user-error";
import { matchesWildcard } from "../../policies/wildcard";
import { RULES } from "../../rules";
import { type LintResult, lintStack, UNUSED_SUPPRESSION } from "../../rules/lint";
import type { SynthesizedStack } from "../../rules/stack";
import { type Suppression, suppressionsIn } from "../../rules/suppression";
import type { LintConfig } from "./config";

/** The machine-readable report; `version` grows when a field changes its meaning or goes. */
export interface LintReport {
  readonly schema: "ekyc-token-endpoint/lint-stacks";
  readonly version: 1;
  readonly exitCode: ExitCode;
  readonly summary: { readonly stacks: number; readonly broken: number; readonly suppressed: number };
  readonly stacks: readonly { readonly name: string; readonly file: string }[];
  readonly results: readonly LintResult[];
}

/**
 * Checks stacks against every rule.
 * @param complete whether these are all the stacks that the configuration is for; else a suppression for another stack
 *   is not judged
 * @throws UserError for a malformed suppression in a stack
 */
export function lintStacks(stacks: readonly SynthesizedStack[], config: LintConfig, complete: boolean): LintReport {
  const used = new Set<Suppression>();
  const concerns = (name: string, pattern = "*"): boolean => matchesWildcard(pattern, name);
  const inStacks = stacks.flatMap((stack) => {
    const external = config.suppressions.filter(({ stack: pattern }) => concerns(stack.name, pattern));
    return lintStack(stack, RULES, config, [...suppressionsIn(stack, RULES), ...external], used);
  });
  const unused = config.suppressions
    .filter((one) => !used.has(one))
    .filter(({ stack }) => complete || stack === undefined || stacks.some(({ name }) => concerns(name, stack)))
    .map(({ rule, address, stack = "*", line }) => ({
      ...{ rule: UNUSED_SUPPRESSION, stack, file: config.file, line, address },
      message: `${rule} is suppressed here and finds nothing; allowed: suppressions that excuse something`,
    }));
  const results: LintResult[] = [...inStacks, ...unused];
  const suppressed = results.filter(({ suppression }) => suppression).length;
  const broken = results.length - suppressed;
  return {
    schema: "ekyc-token-endpoint/lint-stacks",
    version: 1,
    exitCode: broken === 0 ? EXIT.ok : EXIT.failed,
    summary: { stacks: stacks.length, broken, suppressed },
    stacks: stacks.map(({ name, file }) => ({ name, file })),
    results,
  };
}
