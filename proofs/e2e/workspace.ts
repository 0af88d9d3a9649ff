import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Document, parseDocument } from "yaml";
import { stackIdFor } from "../../environments/derived";
import { loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { PROJECT_ROOT } from "../../lib/project-root";
import { SYNTH_FOLDER } from "../../operations/stacks/synthesized-stacks";

const SOURCES = [
  ...["cdktf.json", "main.ts", "package.json", "tsconfig.json"],
  ...["constructs", "contract", "environments", "functions", "keys", "lib", "operations"],
  ...["policies", "provider", "rules", "sdk", "signature", "smoke"],
];

/**
 * A temporary folder from which an environment is deployed: its file, its synthesized stack, its state and its outputs.
 */
export class DeploymentFolder {
  readonly folder = mkdtempSync(join(tmpdir(), "e2e-"));

  constructor(readonly environmentName: string) {}

  get environmentFile(): string {
    return join(this.folder, "environments", `${this.environmentName}.yaml`);
  }

  get environment(): ResolvedEnvironment {
    return loadEnvironment(this.environmentName, join(this.folder, "environments"));
  }

  get outputsFile(): string {
    return join(this.folder, `outputs.${this.environmentName}.json`);
  }

  /** Where Terraform runs. */
  get stackFolder(): string {
    return join(this.folder, SYNTH_FOLDER, "stacks", stackIdFor(this.environmentName));
  }

  /** Changes the environment's file, comments kept. */
  edit(change: (document: Document) => void): void {
    const document = parseDocument(readFileSync(this.environmentFile, "utf8"));
    change(document);
    writeFileSync(this.environmentFile, document.toString());
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A copy of the project, so that a run can change and deploy it without touching the checkout. */
export class Workspace extends DeploymentFolder {
  constructor(environmentName: string) {
    super(environmentName);
    for (const name of SOURCES) cpSync(join(PROJECT_ROOT, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(PROJECT_ROOT, "node_modules"), join(this.folder, "node_modules"));
    // The bucket that an environment names is in nobody's local cloud, so the state is a file here unless a run makes a
    // bucket for it.
    this.edit((document) => document.set("state", document.createNode({ backend: "local" })));
  }
}

/**
 * A copy of what Terraform needs of a synthesized workspace, without its state: deployed from here, nothing is
 * synthesized again.
 */
export class SynthesizedCopy extends DeploymentFolder {
  constructor(workspace: Workspace) {
    super(workspace.environmentName);
    for (const name of ["environments", SYNTH_FOLDER]) {
      const filter = (source: string): boolean => !basename(source).startsWith(".terraform");
      cpSync(join(workspace.folder, name), join(this.folder, name), { recursive: true, filter });
    }
  }
}
