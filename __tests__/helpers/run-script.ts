import { RunningScript, type ScriptOptions } from "./running-script";

export interface ScriptRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function runScript(
  name: string,
  args: readonly string[] = [],
  options: ScriptOptions = {},
): Promise<ScriptRun> {
  const script = new RunningScript(name, args, options);
  const code = await script.ended();
  return { code, stdout: script.stdout, stderr: script.stderr };
}
