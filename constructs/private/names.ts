import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { composeName, type NameParts } from "../../contract/endpoint/resource-names";
import { ValidationError } from "../validation-error";

/**
 * The tightest limit of the named resources: an SCF function's name (583/11637). CAM and SSM take 128 characters, CLS
 * 255.
 */
export const NAME_MAX_LENGTH = 60;

/** The form that every named resource accepts. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The name of a resource, `PROJECT-ENVIRONMENT-PURPOSE`; checked before anything is created by it.
 * @throws ValidationError when a part is known only to Terraform, when the name is too long, or when it is not
 *   lower-case words joined by hyphens
 */
export function resourceName(scope: IConstruct, parts: NameParts): string {
  for (const [part, value] of Object.entries(parts)) {
    if (Token.isUnresolved(value)) {
      throw new ValidationError(
        scope,
        `${part} of a name is known only to Terraform; allowed: text known at synth.`,
        `Give ${part} as plain text.`,
      );
    }
  }
  const name = composeName(parts);
  if (!NAME.test(name)) {
    throw new ValidationError(
      scope,
      `name: got "${name}"; allowed: words of a-z and 0-9 joined by single hyphens, beginning with a letter.`,
      "Change the part of the name that breaks this.",
    );
  }
  if (name.length > NAME_MAX_LENGTH) {
    throw new ValidationError(
      scope,
      `name: got "${name}" with ${name.length} characters; allowed: at most ${NAME_MAX_LENGTH}.`,
      "Shorten the environment's name or the purpose.",
    );
  }
  return name;
}
