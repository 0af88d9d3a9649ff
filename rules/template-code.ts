import type { JsonPath } from "./json-lines";
import type { Rule } from "./rule";
import { callsIn, templatesIn } from "./templates";
import { textsIn } from "./texts";

/**
 * What an expression can read that is not part of a stack: files of the machine on which Terraform runs, and
 * what changes with every plan (Terraform 1.11, functions).
 */
const OUTSIDE = new Set([
  ...["file", "filebase64", "filebase64sha256", "filebase64sha512", "fileexists", "filemd5"],
  ...["fileset", "filesha1", "filesha256", "filesha512", "templatefile", "templatestring"],
  ...["abspath", "pathexpand", "bcrypt", "plantimestamp", "timestamp", "uuid"],
]);

/** A condition is code and is meant to be; its value goes nowhere. */
const isCondition = (path: JsonPath): boolean => path.includes("lifecycle") && path.at(-1) === "condition";

export const templateCode = {
  id: "template-code",
  what: "No value calls a function that looks outside the stack, and none has a template directive.",
  why: "A value that came from a file or a person and was not escaped is evaluated: `file(…)` in a tag puts a file of the machine that deploys into the cloud, the plan and the state.",
  fix: "Escape the text: `$${` and `%%{` stand for `${` and `%{`. Where the code is intended, compute the value when synthesizing.",
  check: (stack) =>
    stack.blocks.flatMap((block) =>
      textsIn(block.config, block.path)
        .filter(({ path }) => !isCondition(path))
        .flatMap(({ name, value, path }) =>
          templatesIn(value).flatMap(({ kind, code }) => {
            const called = callsIn(code).find((call) => OUTSIDE.has(call));
            const what = kind === "directive" ? "a template directive" : called && `a call of ${called}()`;
            if (!what) return [];
            const message = `${name} holds ${what}; allowed: references and functions of values, or the text escaped`;
            return [{ address: block.address, path, message }];
          }),
        ),
    ),
} as const satisfies Rule;
