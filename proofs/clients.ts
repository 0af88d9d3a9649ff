import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { main } from "../lib/command-line/main";
import { EXIT, UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";
import { type CommandContext, defineCommand } from "../scripts/cli/command";
import { CLIENTS, CLIENTS_FOLDER } from "./clients/clients";
import { isPresent, runClient } from "./clients/run-client";

/** What npm leaves when an installation has ended. */
const INSTALLED = join(CLIENTS_FOLDER, "node_modules", ".package-lock.json");

function install(variables: Variables): void {
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: CLIENTS_FOLDER,
    env: { ...variables },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === 0) return;
  throw new UserError(
    "The clients from npm cannot be installed.",
    `Run npm ci in proofs/clients and see what npm says: ${stderr.trim().split("\n")[0] ?? ""}`,
    EXIT.unreachable,
  );
}

async function runClients(
  { variables, stdout }: CommandContext,
  names: readonly string[],
  options: { npm?: true },
): Promise<number> {
  const unknown = names.find((name) => CLIENTS.every((client) => client.name !== name));
  if (unknown !== undefined) {
    const known = CLIENTS.map(({ name }) => name).join(", ");
    throw new UserError(`There is no client ${JSON.stringify(unknown)}.`, `Name some of ${known}.`);
  }
  const chosen = CLIENTS.filter(
    ({ name, onNpm }) => (names.length === 0 || names.includes(name)) && (onNpm || !options.npm),
  );
  if (chosen.some(({ onNpm }) => onNpm) && !existsSync(INSTALLED)) install(variables);
  let passed = 0;
  let failed = 0;
  const missing: string[] = [];
  for (const client of chosen) {
    if (!isPresent(client, variables)) {
      missing.push(`${client.name} needs ${client.needs}`);
      continue;
    }
    for (const { check, reason } of await runClient(client, variables)) {
      if (reason === undefined) passed += 1;
      else failed += 1;
      stdout.write(`${reason === undefined ? "✔" : "✖"} ${client.name}: ${check}\n`);
      if (reason !== undefined) stdout.write(`    ${reason}\n`);
    }
  }
  for (const one of missing) stdout.write(`missing: ${one}\n`);
  stdout.write(
    `${passed} checks passed, ${failed} failed; ${missing.length} of ${chosen.length} clients are missing\n`,
  );
  if (failed > 0) return EXIT.failed;
  return missing.length > 0 ? EXIT.unreachable : EXIT.ok;
}

export const clients = defineCommand("npm run proofs:clients --", (program, run) =>
  program
    .description(
      "Runs the vendor's own clients, unmodified, against a local cloud: SDKs for Node and their signatures, COS, Serverless Framework's deployer; Python, tccli, Go, Java and PHP where they are present. Those from npm are installed into proofs/clients at the first run.",
    )
    .argument("[names...]", `only these: ${CLIENTS.map(({ name }) => name).join(", ")}`)
    .option("--npm", "only those from npm")
    .addHelpText(
      "after",
      "\nExit codes: 0 every check passed, 1 one failed, 2 wrong usage, 3 a client is missing and no check failed.\n\nExample:\n  npm run proofs:clients -- cos go",
    )
    .action(run(runClients)),
);

if (require.main === module) void main(clients);
