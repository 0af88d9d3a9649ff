import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { type App, TerraformStack, Testing } from "cdktf";
import { ProviderSchemaValidation } from "../../constructs/provider-schema/provider-schema-validation";
import { synthesisWarnings } from "../../operations/stacks/synthesis-warnings";

export type Json = Record<string, unknown>;

/** What Terraform would read: the content of a stack's cdk.tf.json; and what the constructs noted. */
export class Synthesized {
  constructor(
    readonly json: Json,
    /** In the words of `npm run synth`. */
    readonly warnings: readonly string[],
  ) {}

  /** Every resource of a type, in the order of their names in Terraform. */
  resources(type: string): Json[] {
    return this.elements("resource", type);
  }

  /** The resource of a type of which there must be exactly one. */
  resource(type: string): Json {
    const [only, ...others] = this.resources(type);
    if (!only || others.length > 0)
      throw new Error(`${type}: expected one resource, got ${only ? others.length + 1 : 0}`);
    return only;
  }

  dataSources(type: string): Json[] {
    return this.elements("data", type);
  }

  /** How many resources there are of each type. */
  resourceCounts(): Record<string, number> {
    const types = Object.entries((this.json["resource"] ?? {}) as Record<string, Json>);
    return Object.fromEntries(types.map(([type, elements]) => [type, Object.keys(elements).length]));
  }

  outputs(): Record<string, Json> {
    return this.json["output"] as Record<string, Json>;
  }

  private elements(kind: "resource" | "data", type: string): Json[] {
    const types = (this.json[kind] ?? {}) as Record<string, Record<string, Json>>;
    return Object.values(types[type] ?? {});
  }
}

/**
 * Synthesizes as `app.synth()` does, so that error annotations and failed validations throw (`Testing.synth` ignores both), and refuses
 * a stack without resources (which a test that builds into another scope would leave).
 */
export function synthStack(build: (app: App) => TerraformStack): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  try {
    const app = Testing.app({ outdir });
    const stack = build(app);
    app.synth();
    const json: Json = JSON.parse(readFileSync(join(outdir, "stacks", stack.node.id, "cdk.tf.json"), "utf8"));
    if (Object.keys(json["resource"] ?? {}).length === 0) throw new Error("the stack has no resources");
    return new Synthesized(
      json,
      synthesisWarnings(outdir).map(({ constructPath, message }) => `${constructPath}: ${message}`),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Synthesizes constructs in a stack of their own, `test`, with the provider and the check against the provider's schema. */
export function synth(build: (stack: TerraformStack) => void): Synthesized {
  return synthStack((app) => {
    const stack = new TerraformStack(app, "test");
    new TencentcloudProvider(stack, "Provider", { region: "ap-singapore" });
    stack.node.addValidation(new ProviderSchemaValidation(stack));
    build(stack);
    return stack;
  });
}
