import { statSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { OUTPUT_NAMES } from "../../../contract/endpoint/stack-outputs";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass } from "../check";
import type { StackDocument } from "../context";

const FIX = "npx ekyc synth";

function readOutput(stack: StackDocument, name: string): unknown {
  const outputs = stack["output"] as Record<string, { value?: unknown } | undefined> | undefined;
  return outputs?.[name]?.value;
}

/** The names whose values differ between two objects. */
function differing(before: object, after: object): string[] {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !isDeepStrictEqual(old[name], now[name]),
  );
}

export const stack: DoctorCheck = {
  id: "stack",
  refusal: EXIT.usage,
  title: "The synthesized stack is that of the environment file",
  examine: (context) => {
    const { environment, stackFile } = context;
    const shown = context.shown(stackFile);
    let synthesized: StackDocument;
    try {
      synthesized = context.stack;
    } catch {
      return fail(`there is no synthesized stack in ${shown}`, FIX);
    }
    const region = readOutput(synthesized, OUTPUT_NAMES.region);
    if (region !== environment.region) {
      return fail(`${shown} is for ${String(region)}, the environment file says ${environment.region}`, FIX);
    }
    const profiles = readOutput(synthesized, OUTPUT_NAMES.profiles);
    const names = differing(typeof profiles === "object" && profiles !== null ? profiles : {}, environment.profiles);
    if (names.length > 0)
      return fail(`${shown} differs from the environment file in the profiles ${names.join(", ")}`, FIX);
    if (statSync(environment.file).mtimeMs > statSync(stackFile).mtimeMs) {
      return fail(`${context.shown(environment.file)} was written after ${shown}`, FIX);
    }
    return pass(`${shown}, with its region and profiles`);
  },
};
