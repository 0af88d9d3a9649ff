import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A remark that a construct made on a stack. */
export interface Annotation {
  readonly constructPath: string;
  /** `info` or `warn`; an error ends the synth. */
  readonly level: string;
  readonly message: string;
}

interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly annotations?: readonly Annotation[] }>>;
}

/**
 * The remarks on a synthesized stack, in the order they were made.
 * @param folder that cdktf wrote to
 */
export function readAnnotations(folder: string, stackId: string): Annotation[] {
  const { stacks } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const annotations = stacks[stackId]?.annotations ?? [];
  return annotations.map(({ level, ...rest }) => ({ ...rest, level: level.replace("@cdktf/", "") }));
}
