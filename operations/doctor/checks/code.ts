import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass, unknown } from "../check";
import type { StackDocument } from "../context";

const FIX = "npx ekyc synth";
/** The hash that the build puts into the zip's name. */
const SHA256 = /([0-9a-f]{64})\.zip$/;

function zipFiles(stack: StackDocument): string[] {
  const types = stack["resource"] as Record<string, Record<string, { zip_file?: unknown }>> | undefined;
  return Object.values(types?.["tencentcloud_scf_function"] ?? {}).flatMap(({ zip_file: file }) =>
    typeof file === "string" ? file : [],
  );
}

export const code: DoctorCheck = {
  id: "code",
  refusal: EXIT.usage,
  title: "The function's zip is whole",
  examine: (context) => {
    const files = zipFiles(context.stack);
    if (files.length === 0) return unknown(`${context.shown(context.stackFile)} names no zip of a function`, FIX);
    const sizes = [];
    for (const file of files) {
      const path = join(dirname(context.stackFile), file);
      const shown = context.shown(path);
      if (!existsSync(path)) return fail(`${shown} was not built`, FIX);
      const zip = readFileSync(path);
      const expected = SHA256.exec(file)?.[1];
      if (expected === undefined) return unknown(`${shown} has no hash in its name to compare with`, FIX);
      if (createHash("sha256").update(zip).digest("hex") !== expected) {
        return fail(`${shown} (${zip.length} bytes) is cut off or damaged: its content is not that of its name`, FIX);
      }
      sizes.push(`${Math.ceil(zip.length / 1_024)} KB, SHA-256 ${expected.slice(0, 12)}…`);
    }
    return pass(sizes.join("; "));
  },
};
