import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { ValidationError } from "./errors";

/** First part of every name, and the value of the tag `project`. */
export const PROJECT = "ekyc-token-endpoint";

/** The tightest limit of the named resources: an SCF function's name (583/11637). CAM and SSM take 128 characters, CLS 255. */
export const NAME_MAX_LENGTH = 60;

/** What every named resource takes. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export interface NameParts {
  /** @default PROJECT */
  readonly project?: string;
  /** Name of the environment, so that environments can share an account. */
  readonly environment: string;
  /** What the resource is for, for example `client-keys`. */
  readonly purpose: string;
}

/**
 * The name of a resource, `PROJECT-ENVIRONMENT-PURPOSE`; the only function that makes one.
 * @throws ValidationError when a part is known only to Terraform, when the name is too long, or when it is not lower-case words joined by hyphens
 */
export function resourceName(scope: IConstruct, { project = PROJECT, environment, purpose }: NameParts): string {
  const parts = { project, environment, purpose };
  for (const [part, value] of Object.entries(parts)) {
    if (Token.isUnresolved(value)) {
      throw new ValidationError(
        scope,
        `${part} of a name is known only to Terraform; allowed: text known at synth.`,
        `Give ${part} as plain text.`,
      );
    }
  }
  const name = Object.values(parts).join("-");
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
