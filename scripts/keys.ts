import { Option, type Command as Program } from "commander";
import { loadEnvironment } from "../environments/load-environment";
import { type ClientKey, type KeyGrants, type KeyHolder, keyGrants } from "../keys/client-keys";
import { createKey, type IssueOptions, revokeKey } from "../keys/commands";
import { DeployedKeys } from "../keys/deployed-keys";
import {
  describeGrants,
  describeKeys,
  describeKeyWarnings,
  describeRotation,
  describeVerifiedKeys,
} from "../keys/describe-keys";
import { writeEdgeKey } from "../keys/edge-key";
import { EdgeRule } from "../keys/edge-rule";
import { type KeyEnd, keyEnd } from "../keys/key-end";
import { deliverToFile, deliverToTerminal } from "../keys/key-file";
import { findLastUses } from "../keys/last-use";
import { listKeys } from "../keys/list-keys";
import { planRotation, planSmokeRotation, rotateKeys, rotateSmokeKey } from "../keys/rotation";
import { requireSelector, type SelectorOptions, singleKey } from "../keys/select-keys";
import { verifyKeyFile } from "../keys/verify-keys";
import { withdrawnOnInterrupt } from "../keys/withdrawn-on-interrupt";
import { systemClock } from "../lib/clock";
import { addFormatOption, type FormatOption, writeJson } from "../lib/command-line/format-option";
import { main } from "../lib/command-line/main";
import { wholeNumber } from "../lib/command-line/options";
import { defined } from "../lib/defined";
import { duration } from "../lib/duration";
import { instant } from "../lib/instant";
import { EXIT, UserError } from "../lib/user-error";
import { type CommandContext, defineCommand } from "./cli/command";
import { EnvironmentOption } from "./cli/environment-option";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";
import { addGrantOptions, newLabel, requireProfiles } from "./cli/key-options";
import { outputsOption } from "./cli/outputs-option";

interface TargetOptions extends EnvironmentsOption {
  readonly env: string;
  readonly outputs?: string;
}

interface DeliveryOptions extends TargetOptions, KeyEnd {
  readonly keyFile?: string;
  readonly for?: KeyHolder;
}

function deployed(context: CommandContext, { env, outputs, ...options }: TargetOptions): DeployedKeys {
  const { variables, stderr } = context;
  const warn = (text: string): void => void stderr.write(`warning: ${text}\n`);
  return new DeployedKeys(loadEnvironment(env, ownEnvironments(context, options)), { outputs, variables, warn });
}

/** Where a key goes. @throws UserError */
function chooseDelivery({ stdout }: CommandContext, { for: holder, keyFile }: DeliveryOptions, stack: DeployedKeys) {
  if (holder !== undefined) return stack.smokeDelivery();
  return keyFile === undefined ? deliverToTerminal(stdout) : deliverToFile(keyFile);
}

function issueWith<T>(
  context: CommandContext,
  options: DeliveryOptions,
  issue: (options: IssueOptions) => Promise<T>,
): Promise<T> {
  const stack = deployed(context, options);
  const store = stack.issuing();
  const delivery = chooseDelivery(context, options, stack);
  const expiresAt = keyEnd(options, systemClock.now());
  return withdrawnOnInterrupt(delivery, options.env, context.stderr, (begin) =>
    issue({ store, delivery, clock: systemClock, holder: options.for, expiresAt, begin }),
  );
}

function handedOut({ stderr }: CommandContext, { id, label, expiresAt }: ClientKey, options: DeliveryOptions): void {
  const file = options.keyFile === undefined ? "printed above" : `in ${options.keyFile}`;
  const where = options.for === undefined ? file : "in the secret of the scheduled checks";
  stderr.write(`created key ${id}${label ? ` for ${label}` : ""}; it is ${where} and stored nowhere else\n`);
  if (expiresAt !== undefined) stderr.write(`key ${id} ends at ${expiresAt}\n`);
}

async function create(
  context: CommandContext,
  options: DeliveryOptions & KeyGrants & { readonly label?: string },
): Promise<number> {
  const { label, profiles, env } = options;
  requireProfiles(profiles ?? [], Object.keys(deployed(context, options).environment.profiles), env);
  const grants = keyGrants(options);
  const key = await issueWith(context, options, (issue) => createKey({ ...issue, label, grants }));
  handedOut(context, key, options);
  context.stderr.write(describeGrants(key));
  return EXIT.ok;
}

async function rotate(
  context: CommandContext,
  options: DeliveryOptions & SelectorOptions & { readonly overlapHours: number; readonly yes?: true },
): Promise<number> {
  const { overlapHours } = options;
  const times = { now: systemClock.now(), overlapHours };
  const document = await deployed(context, options).issuing().read();
  const plan =
    options.for === undefined
      ? planRotation(document, requireSelector(options), times)
      : planSmokeRotation(document, times);
  context.stderr.write(describeRotation(plan, keyEnd(options, times.now)));
  if (!options.yes && !(await mayRotate(context))) {
    context.stderr.write("nothing was changed\n");
    return EXIT.failed;
  }
  const { created, ending } = await issueWith(context, options, (issue) =>
    options.for === undefined ? rotateKeys(issue, plan) : rotateSmokeKey(issue, overlapHours),
  );
  handedOut(context, created, options);
  for (const key of ending) context.stderr.write(`key ${key.id} ends at ${key.expiresAt}\n`);
  return EXIT.ok;
}

function mayRotate({ confirm }: CommandContext): Promise<boolean> {
  if (confirm) return confirm("Rotate? [y/N] ");
  throw new UserError(
    "rotate asks before it ends a key, and there is no terminal to ask on. Nothing was changed.",
    "To do what it says above, add --yes.",
  );
}

async function list(context: CommandContext, options: TargetOptions & FormatOption): Promise<number> {
  const { stdout, stderr } = context;
  const stack = deployed(context, options);
  const { client, outputs } = stack;
  const { retentionDays } = stack.environment.logs;
  const document = await stack.readable().read();
  const now = systemClock.now();
  const ids = document.keys.map(({ id }) => id);
  const uses = await findLastUses({ client, topicId: outputs.logTopicId, retentionDays, now }, ids);
  const rows = listKeys(document, uses, now);
  if (options.format === "json") writeJson(stdout, { keys: rows });
  else stdout.write(describeKeys(rows));
  if (rows.length === 0) stderr.write("there is no key yet; create one with `npx ekyc keys create`\n");
  stderr.write(describeKeyWarnings(rows));
  return EXIT.ok;
}

async function revoke(
  context: CommandContext,
  named: string | undefined,
  options: TargetOptions & SelectorOptions,
): Promise<number> {
  const selector = requireSelector({ ...options, ...defined({ id: named ?? options.id }) });
  const store = deployed(context, options).changeable();
  const id = "id" in selector ? selector.id : singleKey(await store.read(), selector.label, systemClock.now()).id;
  await revokeKey(store, id);
  context.stderr.write(`revoked key ${id}; instances that are running refuse it within a minute\n`);
  return EXIT.ok;
}

function verify({ stdout, stderr }: CommandContext, file: string): number {
  const found = verifyKeyFile(file);
  stdout.write(describeVerifiedKeys(found));
  if (found.length === 0) stderr.write("nothing there has the form of a client key\n");
  return found.length > 0 && found.every(({ verdict }) => verdict !== "no-key") ? EXIT.ok : EXIT.failed;
}

async function edge(context: CommandContext, options: TargetOptions): Promise<number> {
  const environment = loadEnvironment(options.env, ownEnvironments(context, options));
  const rule = EdgeRule.requireFor(environment, context.variables);
  const key = await writeEdgeKey(deployed(context, options).issuing(), rule, systemClock);
  context.stderr.write(`the edge sends key ${key.id} within minutes; those before count for one more hour\n`);
  return EXIT.ok;
}

const subcommand = (program: Program, name: string, description: string): Program =>
  addEnvironmentsOption(program.command(name))
    .description(description)
    .addOption(new EnvironmentOption("environment whose deployed stack holds the keys"))
    .addOption(outputsOption());

const expiry = ["expires", "expiresIn"];

const issuing = (program: Program, name: string, description: string): Program =>
  subcommand(program, name, description)
    .option("--key-file <file>", "write the key to this new file (mode 0600) instead of the terminal")
    .addOption(
      new Option("--expires <time>", "when the new key stops working: a day (its start in UTC) or a time")
        .argParser(instant)
        .conflicts("expiresIn"),
    )
    .option("--expires-in <time>", "the same from now on, for example 90d", duration)
    .addOption(
      new Option("--for <holder>", "the key of the scheduled checks, which goes into their own secret")
        .choices(["smoke"] satisfies KeyHolder[])
        .conflicts(["keyFile", "id", "label", ...expiry]),
    );

const selecting = (program: Program): Program =>
  program
    .addOption(new Option("--id <id>", "the key with this id, as list shows it").conflicts("label"))
    .option("--label <label>", "the key of this holder");

export const keys = defineCommand("ekyc keys", (program, run) => {
  program.description("Manages the client keys of a token endpoint. Only their SHA-256 hashes are stored, in SSM.");
  addGrantOptions(issuing(program, "create", "create a key"))
    .option("--label <label>", "who will hold the key, for example ios-backend", newLabel)
    .action(run(create));
  addFormatOption(
    subcommand(program, "list", "list the keys, by id and label, with their age, last use and end"),
  ).action(run(list));
  selecting(subcommand(program, "revoke", "remove a key"))
    .argument("[id]", "the same as --id")
    .action(run(revoke));
  selecting(issuing(program, "rotate", "create a key in place of another, which ends after an overlap"))
    .option("--overlap-hours <hours>", "hours for which the old key stays live", wholeNumber(0, 720), 24)
    .option("--yes", "do not ask")
    .action(run(rotate));
  subcommand(program, "edge", "give EdgeOne a new key, by which the function knows what came through the edge").action(
    run(edge),
  );
  program
    .command("verify")
    .description("check which texts in a file that look like client keys are valid, without asking any service")
    .argument("<file>", "file with keys, or with anything else")
    .action(run(verify));
  program.addHelpText(
    "after",
    `
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Examples:
  npx ekyc keys create --env prod --label ios-backend --expires-in 90d --key-file key.txt
  npx ekyc keys create --env prod --scopes tokens,results --key-file key.txt
  npx ekyc keys create --env prod --label partner --profiles HK,ML --rate 5/s --key-file key.txt
  npx ekyc keys create --env prod --for smoke
  npx ekyc keys list --env prod
  npx ekyc keys rotate --env prod --label ios-backend --key-file new.txt --overlap-hours 48
  npx ekyc keys revoke --env prod --id abcdefgh
  npx ekyc keys edge --env prod`,
  );
});

if (require.main === module) void main(keys);
