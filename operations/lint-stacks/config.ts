import { existsSync } from "node:fs";
import { EnvironmentFile } from "../../environments/environment-file";
import { lazyValidator } from "../../lib/lazy-validator";
import { violations } from "../../lib/schema-errors";
import { UserError } from "../../lib/user-error";
import { matchesWildcard } from "../../policies/wildcard";
import { RULES } from "../../rules";
import type { LintSettings } from "../../rules/rule";
import { requireRule, type Suppression } from "../../rules/suppression";

/** The settings that count where no others are named, if the working folder has them. */
export const CONFIG_FILE = "lint-stacks.yaml";

/** Least retention where the configuration says nothing. */
const DEFAULT_RETENTION_DAYS = 7;

/** A suppression from a configuration. */
export interface ConfiguredSuppression extends Suppression {
  /** Pattern of the names of the stacks it is for. @default "*" */
  readonly stack?: string;
  /** Its line in the file. */
  readonly line: number;
}

export interface LintConfig extends LintSettings {
  readonly file: string;
  readonly suppressions: readonly ConfiguredSuppression[];
}

interface ConfigData {
  readonly retentionDays?: Readonly<Record<string, number>>;
  readonly suppressions?: readonly { stack?: string; rule: string; address: string; reason: string }[];
}

const TEXT = { type: "string", minLength: 1 };
const SCHEMA = {
  type: "object",
  properties: {
    retentionDays: { type: "object", additionalProperties: { type: "integer", minimum: 1 } },
    suppressions: {
      type: "array",
      items: {
        type: "object",
        properties: {
          stack: TEXT,
          rule: TEXT,
          address: TEXT,
          reason: { type: "string", pattern: "\\S", allowed: "why it is excused" },
        },
        required: ["rule", "address", "reason"],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const validate = lazyValidator<ConfigData>(SCHEMA);

/**
 * @param path @default - CONFIG_FILE, where there is one
 * @throws UserError when the file cannot be read, or with every problem in it: line, key, value, what is allowed,
 *   nearest match
 */
export function readLintConfig(path?: string): LintConfig {
  if (path === undefined && !existsSync(CONFIG_FILE)) {
    return { file: CONFIG_FILE, minimumRetentionDays: () => DEFAULT_RETENTION_DAYS, suppressions: [] };
  }
  const file = open(path ?? CONFIG_FILE);
  if (!validate(file.data)) throw file.invalid(violations(validate.errors, file.data, SCHEMA));
  const { retentionDays = {}, suppressions = [] } = file.data;
  return {
    file: file.shownPath,
    minimumRetentionDays: (stack) =>
      Object.entries(retentionDays).find(([pattern]) => matchesWildcard(pattern, stack))?.[1] ?? DEFAULT_RETENTION_DAYS,
    suppressions: suppressions.map((given, index) => {
      const line = file.findLine(["suppressions", String(index)]) ?? 1;
      requireRule(given.rule, RULES, `${file.shownPath}, line ${line}, suppressions.${index}`);
      return { ...given, kind: "external", line };
    }),
  };
}

function open(path: string): EnvironmentFile {
  const fix = "Correct the file; docs/lint-rules.md shows what it may hold.";
  try {
    return new EnvironmentFile(path, fix);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new UserError(`${path} cannot be read (${code}).`, "Name a file that exists with --config.");
  }
}
