import { isRecord } from "../lib/is-record";
import type { Finding, Rule } from "./rule";
import { blockBodies, type SynthesizedStack } from "./stack";

const EXACT = /^=?\s*\d+\.\d+\.\d+(-[\w.]+)?$/;
/** Part of Terraform itself. */
const BUILT_IN = "terraform";

/** The providers a stack uses, with where it uses each first. */
function usedProviders(stack: SynthesizedStack): Map<string, Pick<Finding, "path">> {
  const used = new Map<string, Pick<Finding, "path">>();
  for (const { kind, type, config, path } of stack.blocks) {
    if (kind !== "provider" && kind !== "resource" && kind !== "data") continue;
    const explicit = kind !== "provider" && typeof config["provider"] === "string" ? config["provider"] : undefined;
    const [name = ""] = kind === "provider" ? [type] : (explicit?.split(".") ?? type.split("_"));
    if (name !== BUILT_IN && !used.has(name)) used.set(name, { path });
  }
  return used;
}

export const unpinnedProvider = {
  id: "unpinned-provider",
  what: "Every provider is required in exactly one version.",
  why: "With a range, two deployments of the same stack can run different code, and what was tested is not what is deployed.",
  fix: "Give `version` under `required_providers` one exact version, for example `1.83.25`.",
  check: (stack) => {
    const required = stack.blocks
      .filter(({ kind }) => kind === "terraform")
      .flatMap(({ config, path }) => blockBodies(config, "required_providers", path));
    const names = new Set(required.flatMap(({ config }) => Object.keys(config)));
    const loose = required.flatMap(({ config, path }) =>
      Object.entries(config).flatMap(([name, value]): Finding[] => {
        const version = isRecord(value) ? value["version"] : value;
        if (name === "//" || (typeof version === "string" && EXACT.test(version))) return [];
        const got = typeof version === "string" ? `version is "${version}"` : "no version is given";
        const message = `${got}; allowed: one exact version`;
        return [{ address: `terraform.required_providers.${name}`, path: [...path, name], message }];
      }),
    );
    const absent = [...usedProviders(stack)]
      .filter(([name]) => !names.has(name))
      .map(([name, { path }]) => ({
        address: `terraform.required_providers.${name}`,
        ...{ path, message: `the provider ${name} is used here and not required; allowed: one exact version` },
      }));
    return [...loose, ...absent];
  },
} as const satisfies Rule;
