import { readProviderSchema } from "../provider/provider-schema";
import type { Rule } from "./rule";
import { looksRandom, secretShape } from "./secret-shapes";
import type { Block } from "./stack";
import { type Text, textsIn } from "./texts";

/** Names of attributes that hold a secret, not of those that name one, such as `secret_name` or `certificate_id`. */
const SECRET_NAME = /(secret|passw(or)?d|token|api_?key|(secret|private|access|client)_?keys?|credentials?|^key$)$/i;
const PASSWORD_NAME = /passw(or)?d|secret_?(key|string)|private_?key/i;

/** Attributes that the provider itself calls sensitive. */
function sensitiveAttributes({ kind, type }: Block): ReadonlySet<string> {
  const { provider, resource_schemas } = readProviderSchema();
  const top = kind === "resource" ? resource_schemas[type] : type === "tencentcloud" ? provider : undefined;
  const attributes = Object.entries(top?.block.attributes ?? {});
  return new Set(attributes.filter(([, { sensitive }]) => sensitive).map(([name]) => name));
}

/** Why a text looks like a secret; undefined when it does not. */
function suspicion({ name, value }: Text, sensitive: ReadonlySet<string>): string | undefined {
  const shape = secretShape(value);
  if (shape !== undefined) return shape;
  if (value === "" || value.includes("${")) return undefined;
  if (sensitive.has(name)) return "a value in an attribute that the provider calls sensitive";
  if (PASSWORD_NAME.test(name) && value.length >= 8 && !/(name|id)$/i.test(name))
    return "a value in a field for secrets";
  return SECRET_NAME.test(name) && looksRandom(value) ? "a random value in a field for secrets" : undefined;
}

export const plaintextSecret = {
  id: "plaintext-secret",
  what: "No attribute, environment variable, output or default holds a secret in plaintext.",
  why: "What is in a stack is in the repository's artifacts, in every plan and in Terraform's state, readable by all who may read those.",
  fix: "Write the value to SSM by other means and let the function read it, or refer to a sensitive variable. Change a secret that was here: it has been seen.",
  check: (stack) =>
    stack.blocks.flatMap((block) => {
      const sensitive = sensitiveAttributes(block);
      return textsIn(block.config, block.path).flatMap((text) => {
        const why = suspicion(text, sensitive);
        if (why === undefined) return [];
        const message = `${text.name} holds ${why} (${text.value.length} characters, not shown); allowed: a reference`;
        return [{ address: block.address, path: text.path, message }];
      });
    }),
} as const satisfies Rule;
