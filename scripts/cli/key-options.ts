import { InvalidArgumentError } from "commander";
import { SCOPES, type Scope } from "../../contract/endpoint/scopes";
import { KEY_LABEL } from "../../keys/client-keys";
import { commaSeparated } from "./options";

/** A commander parser for the label of a new key. */
export function newLabel(text: string): string {
  if (KEY_LABEL.pattern.test(text)) return text;
  throw new InvalidArgumentError(`Allowed: ${KEY_LABEL.allowed}.`);
}

/** A commander parser for the scopes of a new key. */
export function newScopes(text: string): readonly Scope[] {
  const names = commaSeparated(text);
  const scopes = SCOPES.filter((scope) => names.includes(scope));
  if (names.length > 0 && scopes.length === names.length) return scopes;
  throw new InvalidArgumentError(`Allowed: ${SCOPES.join(", ")}, each once, separated by commas.`);
}
