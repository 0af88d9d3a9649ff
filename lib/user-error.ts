import { visible } from "./printable";

/** Exit codes of every command of this project. */
export const EXIT = {
  /** Everything asked for was done and passed. */
  ok: 0,
  /** A check failed. */
  failed: 1,
  /** The command line, an environment variable or a configuration file is wrong. */
  usage: 2,
  /** The target, or a tool the command needs, could not be reached. */
  unreachable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * A mistake that the user can fix. Entry points print `message` and `fix` without a stack trace and exit with
 * `exitCode`. Anything else that reaches an entry point is a defect of ours and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    /** One sentence: what is wrong, where, what was got and what is allowed. Never holds a secret. */
    message: string,
    /** One sentence: the command or the change that fixes it. */
    readonly fix: string,
    /** @default EXIT.usage */
    readonly exitCode: ExitCode = EXIT.usage,
  ) {
    super(message);
  }
}

/** What is printed for a user's mistake: what is wrong, then how to fix it. */
export const describeUserError = (error: UserError): string =>
  visible(`error: ${error.message}\n  fix: ${error.fix}\n`);
