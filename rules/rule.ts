import type { JsonPath } from "./json-lines";
import type { SynthesizedStack } from "./stack";

/** One place where a stack breaks a rule. */
export interface Finding {
  /** Address as in Terraform, for example `tencentcloud_cls_topic.Logs`, `output.url` or `terraform.backend.cos`. */
  readonly address: string;
  /** Where in the file. */
  readonly path: JsonPath;
  /** What was got and what is allowed; never a secret. */
  readonly message: string;
}

/** What rules measure against. */
export interface LintSettings {
  /** Fewest days for which a stack's logs must be kept. */
  minimumRetentionDays(stackName: string): number;
}

/** One thing that must hold in a synthesized stack. */
export interface Rule {
  /** Stable: suppressions and reports name it. */
  readonly id: string;
  /** What must hold, one sentence. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  check(stack: SynthesizedStack, settings: LintSettings): readonly Finding[];
}
