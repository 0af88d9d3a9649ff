import { Option, type Command as Program } from "commander";
import { loadEnvironment } from "../environments/load-environment";
import { deployCommand, outputsFileFor, readOutputs } from "../environments/outputs-file";
import type { ClientKey, KeyHolder } from "../keys/client-keys";
import { createKey, type IssueOptions, revokeKey, rotateKeys } from "../keys/commands";
import { deliverToSecret } from "../keys/deliver-to-secret";
import { writeEdgeKey } from "../keys/edge-key";
import { EdgeRule } from "../keys/edge-rule";
import type { KeyDelivery } from "../keys/key-delivery";
import { deliverToFile, deliverToTerminal } from "../keys/key-file";
import { KeyStore } from "../keys/key-store";
import { listKeys } from "../keys/list-keys";
import { withdrawnOnInterrupt } from "../keys/withdrawn-on-interrupt";
import { systemClock } from "../lib/clock";
import { EXIT, UserError } from "../lib/user-error";
import { scriptCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { type CommandContext, defineCommand } from "./cli/command";
import { addEnvironmentsOption, type EnvironmentsOption, ownEnvironments } from "./cli/environments-option";
import { main } from "./cli/main";
import { wholeNumber } from "./cli/options";

interface TargetOptions extends EnvironmentsOption {
  readonly env: string;
  readonly outputs?: string;
}

interface DeliveryOptions extends TargetOptions {
  readonly keyFile?: string;
  readonly for?: KeyHolder;
}

function clientFor(region: string, { variables }: CommandContext): TencentClient {
  return new TencentClient({ region, credentials: scriptCredentials(variables), variables });
}

function deployed(context: CommandContext, { env, outputs: file, ...options }: TargetOptions) {
  const { name } = loadEnvironment(env, ownEnvironments(context, options));
  const outputs = readOutputs(name, file ?? outputsFileFor(name));
  return { outputs, client: clientFor(outputs.region, context) };
}

function openStore(context: CommandContext, options: TargetOptions): KeyStore {
  const { client, outputs } = deployed(context, options);
  const warn = (text: string): void => void context.stderr.write(`warning: ${text}\n`);
  return new KeyStore(client, outputs.secretName, { warn });
}

/** The store, to be changed: a function of an older release would not see what is written. @throws UserError */
function changeableStore(context: CommandContext, options: TargetOptions): KeyStore {
  if (deployed(context, options).outputs.keyVersions === "numbered") return openStore(context, options);
  throw new UserError(
    `The deployed stack of ${options.env} is of an older release, whose function would not see the change.`,
    `Deploy this release first: \`${deployCommand(options.env, options.outputs ?? outputsFileFor(options.env))}\`.`,
  );
}

function chooseDelivery(context: CommandContext, options: DeliveryOptions): KeyDelivery {
  if (options.for === undefined) {
    return options.keyFile === undefined ? deliverToTerminal(context.stdout) : deliverToFile(options.keyFile);
  }
  const { client, outputs } = deployed(context, options);
  if (outputs.smokeSecretName !== undefined) return deliverToSecret(client, outputs.smokeSecretName);
  throw new UserError(
    `The deployed stack of ${options.env} has no scheduled checks.`,
    `Set schedule in environments/${options.env}.yaml and deploy it first.`,
  );
}

function issueWith<T>(
  context: CommandContext,
  options: DeliveryOptions,
  issue: (options: IssueOptions) => Promise<T>,
): Promise<T> {
  const store = changeableStore(context, options);
  const delivery = chooseDelivery(context, options);
  return withdrawnOnInterrupt(delivery, options.env, context.stderr, (begin) =>
    issue({ store, delivery, clock: systemClock, holder: options.for, begin }),
  );
}

function handedOut({ stderr }: CommandContext, key: ClientKey, options: DeliveryOptions): void {
  const file = options.keyFile === undefined ? "printed above" : `in ${options.keyFile}`;
  const where = options.for === undefined ? file : "in the secret of the scheduled checks";
  stderr.write(`created key ${key.id}; it is ${where} and stored nowhere else\n`);
}

async function create(context: CommandContext, options: DeliveryOptions): Promise<number> {
  handedOut(context, await issueWith(context, options, createKey), options);
  return EXIT.ok;
}

async function rotate(
  context: CommandContext,
  options: DeliveryOptions & { readonly overlapHours: number },
): Promise<number> {
  const { overlapHours } = options;
  const { created, ending } = await issueWith(context, options, (issue) => rotateKeys({ ...issue, overlapHours }));
  handedOut(context, created, options);
  for (const key of ending) context.stderr.write(`key ${key.id} ends at ${key.expiresAt}\n`);
  return EXIT.ok;
}

async function list(context: CommandContext, options: TargetOptions & { readonly json?: true }): Promise<number> {
  const { stdout, stderr } = context;
  const rows = listKeys(await openStore(context, options).read(), systemClock.now());
  if (options.json) stdout.write(`${JSON.stringify({ keys: rows }, null, 2)}\n`);
  else if (rows.length === 0) stderr.write("there is no key yet; create one with `npm run keys -- create`\n");
  for (const { id, holder, createdAt, expiresAt, live } of options.json ? [] : rows) {
    const state = live ? (expiresAt ? `ends ${expiresAt}` : "live") : "ended";
    stdout.write(`${id}  ${holder}  created ${createdAt}  ${state}\n`);
  }
  return EXIT.ok;
}

async function revoke(context: CommandContext, id: string, options: TargetOptions): Promise<number> {
  await revokeKey(changeableStore(context, options), id);
  context.stderr.write(`revoked key ${id}; instances that are running refuse it within a minute\n`);
  return EXIT.ok;
}

async function edge(context: CommandContext, options: TargetOptions): Promise<number> {
  const environment = loadEnvironment(options.env, ownEnvironments(context, options));
  const rule = EdgeRule.forEnvironment(environment, clientFor(environment.region, context));
  if (!rule) {
    throw new UserError(
      `The gateway of ${environment.name} is ${environment.endpoint.gateway.kind}, which has no edge.`,
      "Name an environment whose endpoint.gateway.kind is edgeone.",
    );
  }
  const key = await writeEdgeKey(changeableStore(context, options), rule, systemClock);
  context.stderr.write(`the edge sends key ${key.id} within minutes; those before count for one more hour\n`);
  return EXIT.ok;
}

const subcommand = (program: Program, name: string, description: string): Program =>
  addEnvironmentsOption(program.command(name))
    .description(description)
    .requiredOption("--env <name>", "environment whose deployed stack holds the keys")
    .option("--outputs <file>", "outputs file of the deployed stack, instead of outputs.<name>.json");

const issuing = (program: Program, name: string, description: string): Program =>
  subcommand(program, name, description)
    .option("--key-file <file>", "write the key to this new file (mode 0600) instead of the terminal")
    .addOption(
      new Option("--for <holder>", "the key of the scheduled checks, which goes into their own secret")
        .choices(["smoke"] satisfies KeyHolder[])
        .conflicts("keyFile"),
    );

export const keys = defineCommand("ekyc keys", (program, run) => {
  program.description("Manages the client keys of a token endpoint. Only their SHA-256 hashes are stored, in SSM.");
  issuing(program, "create", "create a key").action(run(create));
  subcommand(program, "list", "list the keys' ids, never the keys").option("--json", "as JSON").action(run(list));
  subcommand(program, "revoke", "remove a key").argument("<id>", "the key's id, as list shows it").action(run(revoke));
  issuing(program, "rotate", "create a key and let the holder's others end after an overlap")
    .option("--overlap-hours <hours>", "hours for which the old keys stay live", wholeNumber(0, 720), 24)
    .action(run(rotate));
  subcommand(program, "edge", "give EdgeOne a new key, by which the function knows what came through the edge").action(
    run(edge),
  );
  program.addHelpText(
    "after",
    `
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Examples:
  npm run keys -- create --env dev
  npm run keys -- create --env prod --for smoke
  npm run keys -- rotate --env prod --key-file new-key.txt --overlap-hours 48
  npm run keys -- edge --env prod`,
  );
});

if (require.main === module) void main(keys);
