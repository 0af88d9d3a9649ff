import { Command, Option } from "commander";
import { loadEnvironment } from "../environments/load-environment";
import { deployCommand, outputsFileOf, readOutputs } from "../environments/outputs-file";
import type { ClientKey, KeyHolder } from "../keys/client-keys";
import { createKey, type IssueOptions, revokeKey, rotateKeys } from "../keys/commands";
import { deliverToSecret } from "../keys/deliver-to-secret";
import { writeEdgeKey } from "../keys/edge-key";
import { EdgeRule } from "../keys/edge-rule";
import type { KeyDelivery } from "../keys/key-delivery";
import { deliverToFile, deliverToTerminal } from "../keys/key-file";
import { KeyStore } from "../keys/key-store";
import { withdrawnOnInterrupt } from "../keys/withdrawn-on-interrupt";
import { systemClock } from "../lib/clock";
import { processOutput } from "../lib/output";
import { UserError } from "../lib/user-error";
import { scriptCredentials } from "../sdk/credentials";
import { TencentClient } from "../sdk/tencent-client";
import { runCommand } from "./cli/cli";
import { wholeNumber } from "./cli/options";

interface TargetOptions {
  readonly env: string;
  readonly outputs?: string;
}

interface DeliveryOptions extends TargetOptions {
  readonly keyFile?: string;
  readonly for?: KeyHolder;
}

function deployed({ env, outputs: file }: TargetOptions) {
  const { name } = loadEnvironment(env);
  const outputs = readOutputs(name, file ?? outputsFileOf(name));
  return { outputs, client: new TencentClient({ region: outputs.region, credentials: scriptCredentials() }) };
}

function storeOf(options: TargetOptions): KeyStore {
  const { client, outputs } = deployed(options);
  return new KeyStore(client, outputs.secretName, { warn: (text) => say(`warning: ${text}`) });
}

/** The store, to be changed: a function of an older release would not see what is written. @throws UserError */
function changeableStore(options: TargetOptions): KeyStore {
  if (deployed(options).outputs.keyVersions === "numbered") return storeOf(options);
  throw new UserError(
    `The deployed stack of ${options.env} is of an older release, whose function would not see the change.`,
    `Deploy this release first: \`${deployCommand(options.env, options.outputs ?? outputsFileOf(options.env))}\`.`,
  );
}

function deliveryOf(options: DeliveryOptions): KeyDelivery {
  if (options.for === undefined) {
    return options.keyFile === undefined ? deliverToTerminal() : deliverToFile(options.keyFile);
  }
  const { client, outputs } = deployed(options);
  if (outputs.smokeSecretName !== undefined) return deliverToSecret(client, outputs.smokeSecretName);
  throw new UserError(
    `The deployed stack of ${options.env} has no scheduled checks.`,
    `Set schedule in environments/${options.env}.yaml and deploy it first.`,
  );
}

function issueWith<T>(options: DeliveryOptions, issue: (options: IssueOptions) => Promise<T>): Promise<T> {
  const store = changeableStore(options);
  const delivery = deliveryOf(options);
  return withdrawnOnInterrupt(delivery, options.env, (begin) =>
    issue({ store, delivery, clock: systemClock, holder: options.for, begin }),
  );
}

const say = (text: string): void => processOutput.err(`${text}\n`);

function handedOut(key: ClientKey, options: DeliveryOptions): void {
  const file = options.keyFile === undefined ? "printed above" : `in ${options.keyFile}`;
  const where = options.for === undefined ? file : "in the secret of the scheduled checks";
  say(`created key ${key.id}; it is ${where} and stored nowhere else`);
}

async function create(options: DeliveryOptions): Promise<void> {
  handedOut(await issueWith(options, createKey), options);
}

async function rotate(options: DeliveryOptions & { readonly overlapHours: number }): Promise<void> {
  const { overlapHours } = options;
  const { created, ending } = await issueWith(options, (issue) => rotateKeys({ ...issue, overlapHours }));
  handedOut(created, options);
  for (const key of ending) say(`key ${key.id} ends at ${key.expiresAt}`);
}

async function list(options: TargetOptions & { readonly json?: true }): Promise<void> {
  const { keys } = await storeOf(options).read();
  const now = systemClock.now();
  const rows = keys.map(({ id, createdAt, expiresAt, holder }) => ({
    id,
    createdAt,
    expiresAt: expiresAt ?? null,
    holder: holder ?? "client",
    live: expiresAt === undefined || now < Date.parse(expiresAt),
  }));
  if (options.json) processOutput.out(`${JSON.stringify({ keys: rows }, null, 2)}\n`);
  else if (rows.length === 0) say("there is no key yet; create one with `npm run keys -- create`");
  else
    for (const row of rows)
      processOutput.out(
        `${row.id}  ${row.holder}  created ${row.createdAt}  ${row.live ? (row.expiresAt ? `ends ${row.expiresAt}` : "live") : "ended"}\n`,
      );
}

async function revoke(id: string, options: TargetOptions): Promise<void> {
  await revokeKey(changeableStore(options), id);
  say(`revoked key ${id}; instances that are running refuse it within a minute`);
}

async function edge(options: TargetOptions): Promise<void> {
  const environment = loadEnvironment(options.env);
  const { region } = environment;
  const rule = EdgeRule.of(environment, new TencentClient({ region, credentials: scriptCredentials() }));
  if (!rule) {
    throw new UserError(
      `The gateway of ${environment.name} is ${environment.endpoint.gateway.kind}, which has no edge.`,
      "Name an environment whose endpoint.gateway.kind is edgeone.",
    );
  }
  const key = await writeEdgeKey(changeableStore(options), rule, systemClock);
  say(`the edge sends key ${key.id} within minutes; those before count for one more hour`);
}

const command = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .requiredOption("--env <name>", "environment whose deployed stack holds the keys")
    .option("--outputs <file>", "outputs file of the deployed stack, instead of outputs.<name>.json");

const KEY_FILE = ["--key-file <file>", "write the key to this new file (mode 0600) instead of the terminal"] as const;

const forHolder = (): Option =>
  new Option("--for <holder>", "the key of the scheduled checks, which goes into their own secret")
    .choices(["smoke"] satisfies KeyHolder[])
    .conflicts("keyFile");

void runCommand(
  new Command("npm run keys --")
    .description("Manages the client keys of a token endpoint. Only their SHA-256 hashes are stored, in SSM.")
    .addCommand(
      command("create", "create a key")
        .option(...KEY_FILE)
        .addOption(forHolder())
        .action(create),
    )
    .addCommand(command("list", "list the keys' ids, never the keys").option("--json", "as JSON").action(list))
    .addCommand(command("revoke", "remove a key").argument("<id>", "the key's id, as list shows it").action(revoke))
    .addCommand(
      command("rotate", "create a key and let the holder's others end after an overlap")
        .option(...KEY_FILE)
        .addOption(forHolder())
        .option("--overlap-hours <hours>", "hours for which the old keys stay live", wholeNumber(0, 720), 24)
        .action(rotate),
    )
    .addCommand(
      command("edge", "give EdgeOne a new key, by which the function knows what came through the edge").action(edge),
    )
    .addHelpText(
      "after",
      `
Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, as for Terraform.

Examples:
  npm run keys -- create --env dev
  npm run keys -- create --env prod --for smoke
  npm run keys -- rotate --env prod --key-file new-key.txt --overlap-hours 48
  npm run keys -- edge --env prod`,
    ),
);
