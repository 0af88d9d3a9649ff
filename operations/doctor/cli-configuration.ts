import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Variables } from "../../lib/variables";

/** A folder from which Terraform takes providers instead of the network. */
export interface ProviderFolder {
  readonly kind: "filesystem mirror" | "plugin cache";
  readonly path: string;
}

const DEFAULT_HOST = "registry.terraform.io";

/** Keeps quoted text and removes comments. */
const COMMENT = /("(?:\\.|[^"\\])*")|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?\*\//g;

const readText = (body: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(body)?.[1];

const readList = (body: string, name: string): string[] | undefined => {
  const list = new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(body)?.[1];
  return list === undefined ? undefined : [...list.matchAll(/"([^"]*)"/g)].map((match) => String(match[1]));
};

/** `HOST/NAMESPACE/TYPE` with `*` for any part; without a host the default one is meant. */
function matches(pattern: string, source: string): boolean {
  const parts = pattern.split("/");
  const whole = parts.length === 2 ? [DEFAULT_HOST, ...parts] : parts;
  return source.split("/").every((part, index) => whole[index] === "*" || whole[index] === part);
}

/** The folders that Terraform's CLI configuration names for a provider, in the order in which Terraform asks them. */
export function providerFolders(source: string, variables: Variables): ProviderFolder[] {
  const home = variables["HOME"] ?? homedir();
  const file = variables["TF_CLI_CONFIG_FILE"] ?? join(home, ".terraformrc");
  const text = existsSync(file) ? readFileSync(file, "utf8").replace(COMMENT, "$1") : "";
  const explicit = /\bprovider_installation\s*\{/.test(text);
  const mirrors = [...text.matchAll(/\bfilesystem_mirror\s*\{([^{}]*)\}/g)].flatMap(([, body = ""]) => {
    const included = (readList(body, "include") ?? ["*/*/*"]).some((pattern) => matches(pattern, source));
    const excluded = (readList(body, "exclude") ?? []).some((pattern) => matches(pattern, source));
    return included && !excluded ? (readText(body, "path") ?? []) : [];
  });
  const cache = variables["TF_PLUGIN_CACHE_DIR"] ?? expand(readText(text, "plugin_cache_dir"), variables);
  return [
    ...(explicit ? mirrors : [join(home, ".terraform.d", "plugins")]).map(
      (path) => ({ kind: "filesystem mirror", path }) as const,
    ),
    ...(cache ? [{ kind: "plugin cache", path: cache } as const] : []),
  ];
}

/**
 * Whether a folder holds a version of a provider for a platform, unpacked or as the zip that `terraform providers
 * mirror` writes.
 */
export function holdsProvider(folder: ProviderFolder, source: string, version: string, platform: string): boolean {
  const base = join(folder.path, ...source.split("/"));
  const type = source.split("/").at(-1) ?? "";
  const unpacked = join(base, version, platform);
  if (existsSync(unpacked)) {
    return readdirSync(unpacked).some((name) => name.startsWith(`terraform-provider-${type}`));
  }
  const packed = join(base, `terraform-provider-${type}_${version}_${platform}.zip`);
  return folder.kind === "filesystem mirror" && existsSync(packed);
}

function expand(path: string | undefined, variables: Variables): string | undefined {
  return path?.replace(/\$\{?(\w+)\}?/g, (_whole, name: string) => variables[name] ?? "");
}
