import type { TerraformStack } from "cdktf";
import type { IValidation } from "constructs";
import { didYouMean } from "../../lib/nearest";
import { dotted } from "../../lib/schema-errors";
import { readProviderSchema, type SchemasOfProvider, type TopSchema } from "../../provider/provider-schema";
import { checkBlock } from "./private/check-block";

const PROVIDER = "tencentcloud";

/** What Terraform itself, not the provider, reads in a block. */
const META_ARGUMENTS = new Set([
  ...["//", "alias", "connection", "count", "depends_on"],
  ...["for_each", "lifecycle", "provider", "provisioner"],
]);

type Kind = "resource" | "data" | "provider";
type Config = Readonly<Record<string, unknown>>;
type Synthesized = Partial<Record<"resource" | "data", Record<string, Record<string, Config>>>> & {
  readonly provider?: Record<string, Config[]>;
};

let schemas: SchemasOfProvider | undefined;

function schemasByType(kind: Kind): Readonly<Record<string, TopSchema>> {
  schemas ??= readProviderSchema();
  if (kind === "provider") return { [PROVIDER]: schemas.provider };
  return kind === "resource" ? schemas.resource_schemas : schemas.data_source_schemas;
}

/** Without meta-arguments, and without what is null, which to Terraform is the same as absent. */
function ownArguments(config: Config): Config {
  return Object.fromEntries(
    Object.entries(config).filter(([name, value]) => !META_ARGUMENTS.has(name) && value !== null),
  );
}

function constructPath(config: Config): string | undefined {
  const meta = config["//"] as { metadata?: { path?: string } } | undefined;
  return meta?.metadata?.path;
}

/** @param path the construct that made the block */
function check(kind: Kind, type: string, config: Config, path: string): string[] {
  const known = schemasByType(kind);
  const schema = known[type];
  if (!schema) {
    const allowed = Object.keys(known);
    const near = didYouMean(type, allowed);
    return [
      `${path}: ${kind} ${type} is not in provider/schema.json; allowed: ${allowed.join(", ")}.${near} Add it to provider/resources.json and run \`npm run provider:update\`.`,
    ];
  }
  return checkBlock([], ownArguments(config), schema.block).map(
    (violation) => `${path}: ${type}, ${dotted(violation.path)}: ${violation.message}`,
  );
}

/**
 * Checks every resource, data source and provider block of a stack against the provider's schema, offline: unknown
 * attributes, missing required ones, wrong types, too few or many blocks, and values for what the provider computes.
 * Each message names the construct. Blocks of other providers are not looked at. It knows the resource types that this
 * package uses; any other type of the provider is refused.
 *
 * @example
 * import { ProviderSchemaValidation } from "ekyc-token-endpoint";
 *
 * stack.node.addValidation(new ProviderSchemaValidation(stack));
 */
export class ProviderSchemaValidation implements IValidation {
  constructor(private readonly stack: TerraformStack) {}

  validate(): string[] {
    const synthesized: Synthesized = this.stack.toTerraform();
    const ofElements = (["resource", "data"] as const).flatMap((kind) =>
      Object.entries(synthesized[kind] ?? {})
        .filter(([type]) => type.startsWith(`${PROVIDER}_`))
        .flatMap(([type, elements]) =>
          Object.entries(elements).flatMap(([id, config]) => check(kind, type, config, constructPath(config) ?? id)),
        ),
    );
    // A provider block carries no metadata; its construct is found by type instead.
    const providers = this.stack
      .allProviders()
      .filter(({ terraformResourceType }) => terraformResourceType === PROVIDER);
    const ofProvider = (synthesized.provider?.[PROVIDER] ?? []).flatMap((config, index) =>
      check("provider", PROVIDER, config, providers[index]?.node.path ?? this.stack.node.path),
    );
    return [...ofProvider, ...ofElements];
  }
}
