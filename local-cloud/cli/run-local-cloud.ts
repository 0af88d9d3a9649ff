import { contractAt } from "../../contract/vendor/revisions";
import type { Explorer } from "../../explorer";
import type { CommandContext } from "../../lib/command-line/context";
import type { TextStream } from "../../lib/command-line/text-stream";
import { defined } from "../../lib/defined";
import { EXIT } from "../../lib/user-error";
import { parseFault } from "../core/faults/parse-fault";
import { keepTimers } from "../keep-timers";
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "../start";
import { keep, readKept, writeCertificate, writeVariablesFile } from "./files";
import type { CliOptions } from "./options";
import { requestLog } from "./request-log";
import { serveExplorer } from "./serve-explorer";

/** What a command adds to a local cloud that it runs. */
export interface Additions {
  /** @default startLocalCloud */
  readonly start?: (options: LocalCloudOptions) => Promise<LocalCloud>;
  /** What a client needs to know, by the names of the variables in which the command says it. */
  readonly variables: (local: LocalCloud) => Readonly<Record<string, string>>;
  /** Called before anyone is told that it is up. */
  readonly onUp?: (local: LocalCloud, stderr: TextStream) => Promise<void> | void;
  /** More options of {@link startLocalCloud}. */
  readonly options?: LocalCloudOptions;
}

const SILENT: TextStream = { write: () => {} };

/**
 * Runs a local cloud until it is told to stop. The variables go to stdout, and everything else to stderr.
 * @throws UserError for a file or an option that is wrong
 */
export async function runLocalCloud(
  context: CommandContext,
  options: CliOptions,
  stop: AbortSignal,
  { start = startLocalCloud, variables, onUp, options: more = {} }: Additions,
): Promise<number> {
  const stderr = options.quiet ? SILENT : context.stderr;
  const kept = options.persist === undefined ? undefined : readKept(options.persist);
  const { port, host, contract, iam, stack = [], seed = [], accounts, persist } = options;
  const contents = [
    ...seed.map(({ file, ...where }) => ({ ...where, seed: file })),
    ...stack.map(({ file, ...where }) => ({ ...where, stacks: [file] })),
  ];
  const enforced = contractAt(more.contract ?? contract);
  const faults = (options.fault ?? []).map((text) => parseFault(text, enforced));
  if (host !== "127.0.0.1") {
    context.stderr.write(
      `warning: the local cloud listens on ${host}: anyone who reaches this port and has the key can run code here.\n`,
    );
  }
  let explorer: Explorer | undefined;
  const local = await start({
    ...defined({ port, host, contract, iam, snapshot: kept, contents, accounts }),
    ...(options.log && { onRequest: requestLog(context, options.log) }),
    onWouldRefuse: (line) => void context.stderr.write(`${line}\n`),
    ...more,
  });
  try {
    local.faults.add(...faults);
    const said = variables(local);
    if (options.certificateFile !== undefined) writeCertificate(options.certificateFile, local.certificate);
    if (options.variablesFile !== undefined) writeVariablesFile(options.variablesFile, said);
    for (const [name, value] of Object.entries(said)) context.stdout.write(`export ${name}=${value}\n`);
    await onUp?.(local, stderr);
    if (options.explorer) explorer = await serveExplorer(local, enforced.revision);
    if (explorer) context.stderr.write(`\nThe explorer is at ${explorer.url}\n`);
    const keeps = persist === undefined ? "Everything it holds is in memory" : `What it holds is kept in ${persist}`;
    stderr.write(`\nThe local cloud is up at ${local.url}. ${keeps}. Stop it with Ctrl-C.\n`);
    await keepTimers(local, stop);
    if (persist !== undefined) keep(persist, local.snapshot());
  } finally {
    await explorer?.close();
    await local.close();
  }
  sayWhatWasAsked(stderr, local);
  return EXIT.ok;
}

function sayWhatWasAsked(stderr: TextStream, { audit }: LocalCloud): void {
  stderr.write(`\nStopped after ${audit.requests} API requests.\n`);
  for (const { service = "unknown service", action = "unknown action", missing, requests } of audit.unimplemented()) {
    const what = [`${service} ${action}`, ...(missing === undefined ? [] : [missing])].join(", ");
    stderr.write(`  not implemented: ${what}, asked for ${requests} ${requests === 1 ? "time" : "times"}\n`);
  }
}
