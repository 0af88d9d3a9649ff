import { defaultEnvironment } from "../../environments/default-environment";
import { findEnvironments } from "../../environments/find-environments";
import type { CommandContext } from "../../lib/command-line/context";
import { DerivedOption } from "../../lib/command-line/derived-option";
import type { EnvironmentsOption } from "./environments-option";

interface EnvironmentOptionSettings {
  /** Taken where there are several environments and it is one of them. @default - none is */
  readonly preferred?: string;
  /** An option that replaces an environment, by its attribute. @default - none does */
  readonly insteadOf?: string;
}

/** The environment taken from the package's sample, which nobody has to know. */
const SAMPLE = "dev";

const otherwise = (preferred: string | undefined): string =>
  preferred === undefined ? "the only one there is" : `${preferred}, or the only one there is`;

/** `--env` of a command that is about one environment: it need not be given where there is only one. */
export class EnvironmentOption extends DerivedOption {
  constructor(
    description: string,
    private readonly settings: EnvironmentOptionSettings = {},
  ) {
    super("--env <name>", `${description} (default: ${otherwise(settings.preferred)})`);
  }

  derive({ variables }: CommandContext, options: EnvironmentsOption & Readonly<Record<string, unknown>>) {
    const { preferred, insteadOf } = this.settings;
    if (insteadOf !== undefined && options[insteadOf] !== undefined) return undefined;
    const { folder, isSample } = findEnvironments(options.environments, variables);
    return defaultEnvironment(folder, isSample ? SAMPLE : preferred);
  }
}
