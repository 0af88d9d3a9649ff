import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Variables } from "../../lib/variables";
import { startLocalCloud } from "../../local-cloud";
import { CLIENTS_FOLDER, type Client } from "./clients";

/** The result of one check of a script. */
export interface CheckResult {
  readonly check: string;
  /** Why it failed; undefined where it passed. */
  readonly reason?: string;
}

/** Variables of a client: without proxies, and kept from downloading what it lacks. */
function variablesFor(variables: Variables): Variables {
  const kept = Object.entries(variables).filter(([name]) => !/^(https?|all|no)_proxy$/i.test(name));
  return { ...Object.fromEntries(kept), GOPROXY: "off" };
}

/** Whether a client and what runs it are on this machine. */
export function isPresent({ probe: [command, ...args], folder = "." }: Client, variables: Variables): boolean {
  const cwd = mkdtempSync(join(tmpdir(), "client-probe-"));
  try {
    // In a copy, as go writes a go.sum.
    if (folder !== ".") cpSync(join(CLIENTS_FOLDER, folder), cwd, { recursive: true });
    const { status } = spawnSync(command, args, {
      cwd: folder === "." ? CLIENTS_FOLDER : cwd,
      env: variablesFor(variables),
      stdio: "ignore",
    });
    return status === 0;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const LINE = /^(not )?ok ([^:\n]+)(?:: (.*))?$/gm;

/** The checks that a script printed, each in a line `ok NAME` or `not ok NAME: REASON`. */
const readChecks = (printed: string): CheckResult[] =>
  [...printed.matchAll(LINE)].map(([, failed, check = "", reason = "no reason given"]) =>
    failed === undefined ? { check } : { check, reason },
  );

/** How much is shown of what a script wrote to stderr, from its end. */
const COMPLAINT_LENGTH = 1_000;

/** Runs a client's script against a local cloud of its own. */
export async function runClient(client: Client, variables: Variables): Promise<CheckResult[]> {
  const local = await startLocalCloud();
  const folder = mkdtempSync(join(tmpdir(), "client-"));
  try {
    const certificate = join(folder, "ca.pem");
    writeFileSync(certificate, local.certificate);
    if (client.folder !== undefined) cpSync(join(CLIENTS_FOLDER, client.folder), folder, { recursive: true });
    const [command, ...args] = client.run;
    const child = spawn(command, args, {
      cwd: client.folder === undefined ? CLIENTS_FOLDER : folder,
      env: {
        ...variablesFor(variables),
        TENCENT_LOCAL_CLOUD_URL: local.url,
        TENCENTCLOUD_SECRET_ID: local.cloud.account.secretId,
        TENCENTCLOUD_SECRET_KEY: local.cloud.account.secretKey,
        NODE_EXTRA_CA_CERTS: certificate,
        ...(client.proxied && { HTTPS_PROXY: local.url }),
      },
    });
    let printed = "";
    let complaints = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject).on("close", resolve);
    });
    const results = readChecks(printed);
    if (status === 0 && results.length > 0) return results;
    const reason = complaints.trim().replaceAll(/\s+/g, " ").slice(-COMPLAINT_LENGTH) || `it ended with ${status}`;
    return [...results, { check: "its script runs to its end", reason }];
  } finally {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
