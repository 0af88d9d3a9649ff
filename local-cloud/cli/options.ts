import { type Command, Option } from "commander";
import { REVISION_NAMES, type RevisionName } from "../../contract/vendor/revisions";
import { wholeNumber } from "../../lib/command-line/options";
import { defined } from "../../lib/defined";
import { MAX_ACCOUNTS } from "../core/account";
import { FAULT_GRAMMAR } from "../core/faults/parse-fault";

/** A file, and the Uin of the account that it is for. */
export interface AccountFile {
  /** @default - that of the first */
  readonly account?: string;
  readonly file: string;
}

/** What {@link addLocalCloudOptions} reads from the command line. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly contract?: RevisionName;
  readonly iam: "enforce" | "soft";
  readonly fault?: readonly string[];
  readonly certificateFile?: string;
  readonly variablesFile?: string;
  readonly log?: "pretty" | "json";
  readonly quiet?: true;
  readonly stack?: readonly AccountFile[];
  readonly seed?: readonly AccountFile[];
  readonly accounts?: number;
  readonly persist?: string;
  readonly explorer?: true;
}

const NETWORK = "Address:";
const CONTENT = "What it holds:";
const BEHAVIOUR = "How it behaves:";
const OUTPUT = "What it tells:";

/** Of a file that fills an account. */
const WHERE = "; UIN=FILE for an account other than the first (can be repeated)";

const grouped = (group: string, flags: string, description: string): Option =>
  new Option(flags, description).helpGroup(group);

const collected = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

/** Of `UIN=FILE`, or of `FILE`. */
function accountFiles(value: string, before: readonly AccountFile[] | undefined): AccountFile[] {
  const [, account, file = value] = /^(\d+)=(.+)$/s.exec(value) ?? [];
  return [...(before ?? []), { ...defined({ account }), file }];
}

/** The options that every command has which runs a local cloud. */
export const addLocalCloudOptions = (program: Command): Command =>
  program
    .addOption(
      grouped(NETWORK, "--port <port>", "port; 0 takes a free one").argParser(wholeNumber(0, 65_535)).default(0),
    )
    .addOption(
      grouped(NETWORK, "--host <address>", "address to listen on; any but 127.0.0.1 lets other machines in").default(
        "127.0.0.1",
      ),
    )
    .addOption(
      grouped(
        NETWORK,
        "--certificate-file <file>",
        "write the certificate here that clients trust when they speak TLS with it",
      ),
    )
    .addOption(
      grouped(CONTENT, "--stack <file>", `load a synthesized stack, cdk.tf.json${WHERE}`).argParser(accountFiles),
    )
    .addOption(
      grouped(
        CONTENT,
        "--accounts <number>",
        "how many accounts it has, each with a key of its own (default: 1, or as many as were kept)",
      ).argParser(wholeNumber(1, MAX_ACCOUNTS)),
    )
    .addOption(
      grouped(CONTENT, "--seed <file>", `create what this YAML or JSON file names${WHERE}`).argParser(accountFiles),
    )
    .addOption(
      grouped(CONTENT, "--persist <folder>", "begin with what an earlier run kept here, and keep it at the end"),
    )
    .addOption(
      grouped(
        BEHAVIOUR,
        "--contract <revision>",
        "revision of the vendor's contract that faceid enforces (default: latest)",
      ).choices(REVISION_NAMES),
    )
    .addOption(
      grouped(BEHAVIOUR, "--iam <mode>", "whether CAM refuses what is not allowed, or only reports it")
        .choices(["enforce", "soft"])
        .default("enforce"),
    )
    .addOption(
      grouped(BEHAVIOUR, "--fault <fault>", "script a fault, see below (can be repeated)").argParser(collected),
    )
    .addOption(grouped(OUTPUT, "--variables-file <file>", "write the variables here, for this user only"))
    .addOption(grouped(OUTPUT, "--log <form>", "show each request as it ends").choices(["pretty", "json"]))
    .addOption(grouped(OUTPUT, "--explorer", "serve the API explorer, a page that makes calls and explains them"))
    .addOption(grouped(OUTPUT, "--quiet", "say nothing but the variables and errors"))
    .addHelpText(
      "after",
      `\nFault: ${FAULT_GRAMMAR}\n  For example: --fault "faceid:ApplySdkVerificationToken[IdCardType=HK] throttle 20%"`,
    );
