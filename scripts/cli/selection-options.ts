import { type Command, Option } from "commander";
import { commaSeparated, wholeNumber } from "../../lib/command-line/options";
import { FILTER_KEYS } from "../../smoke/matrix/filter";
import { MATRIX_STRENGTHS } from "../../smoke/matrix/plan";

const collected = (filter: string, before: readonly string[] = []): string[] => [...before, filter];

/** The options that say what is checked, what it may cost, and whether it is only planned. */
export function addSelectionOptions(command: Command): Command {
  return command
    .option("--profiles <names>", "request tokens for these profiles only, separated by commas", commaSeparated)
    .option("--compare-image <file>", "photo sent with profiles whose checkMode is 2")
    .option("--revoked-key-file <file>", "file that holds a client key that was revoked, which must be refused")
    .option("--direct", "ask faceid itself for the same tokens, and say which side is at fault")
    .option("--verify", "look each token up with GetSdkVerificationResult")
    .addOption(
      new Option(
        "--matrix [strength]",
        "instead of the endpoint ask faceid for combinations of CheckMode, SecurityLevel, ActionList and CompareImage: every pair of values, or all of them",
      )
        .choices(MATRIX_STRENGTHS)
        .preset(MATRIX_STRENGTHS[0]),
    )
    .option(
      "--filter <conditions>",
      `combinations of the matrix for which these hold, for example "idCardType=HK,ML checkMode=1"; keys: ${FILTER_KEYS.join(", ")}`,
      collected,
    )
    .option("--max-requests <number>", "send no more requests, retries included", wholeNumber(1, 1_000_000))
    .option("--max-duration <seconds>", "end after this many seconds", wholeNumber(1, 86_400))
    .option("--list", "list the checks and do nothing; needs no key and no deployment")
    .option("--plan", "show every request with its side effects and send none; needs no key and no deployment")
    .addOption(new Option("--dry-run", "the same as --plan").hideHelp());
}
