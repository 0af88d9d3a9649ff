import type { Precondition, TerraformResource } from "cdktf";
import { literal } from "./literal";

interface FileContent {
  /** From the folder of the stack. */
  readonly path: string;
  /** SHA-256 of the content that is right, hex. */
  readonly sha256: string;
  /** Whether a missing file is as good as the right one. */
  readonly optional: boolean;
}

/**
 * Holds when a file has the content that it had at synth. Terraform evaluates it while it plans, before anything
 * is changed.
 */
export function fileIsUnchanged({ path, sha256, optional }: FileContent, errorMessage: string): Precondition {
  // As text, because cdktf 0.21 warns about references inside the arguments of its functions. A file that is not there
  // is an error, which try passes over.
  const file = literal(JSON.stringify(path).slice(1, -1));
  return {
    condition: `\${try(filesha256("\${path.module}/${file}") == "${sha256}", ${optional})}`,
    errorMessage: literal(errorMessage),
  };
}

/** Adds a condition that must hold for Terraform to plan. */
export function addPrecondition(resource: TerraformResource, precondition: Precondition): void {
  const { lifecycle } = resource;
  resource.lifecycle = { ...lifecycle, precondition: [...(lifecycle?.precondition ?? []), precondition] };
}
