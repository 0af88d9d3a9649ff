import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A note that a construct left at synthesis. */
export interface SynthesisWarning {
  readonly constructPath: string;
  readonly message: string;
}

interface Manifest {
  readonly stacks: Readonly<
    Record<string, { readonly annotations?: readonly (SynthesisWarning & { readonly level: string })[] }>
  >;
}

const WARNING = "@cdktf/warn";

/** The warnings of every stack that was synthesized into a folder: those that `cdktf synth` prints. */
export function synthesisWarnings(folder: string): SynthesisWarning[] {
  const { stacks } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  return Object.values(stacks)
    .flatMap(({ annotations = [] }) => annotations)
    .filter(({ level }) => level === WARNING)
    .map(({ constructPath, message }) => ({ constructPath, message }));
}
