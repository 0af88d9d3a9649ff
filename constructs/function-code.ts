import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AssetType, type Precondition, TerraformAsset } from "cdktf";
import type { Construct } from "constructs";
import { CONFIG_FILE, type HandlerConfig } from "../handler/config";
import type { SmokeConfig } from "../handler/smoke-config";
import { bundle } from "./private/bundle";
import { deterministicZip } from "./private/deterministic-zip";
import { fileIsUnchanged } from "./private/precondition";
import { PROJECT_ROOT } from "./private/project-root";
import { sortedJson } from "./private/sorted-json";

const SMOKE_ENTRY = join(PROJECT_ROOT, "handler", "smoke.ts");
const HANDLER_ENTRY = join(PROJECT_ROOT, "handler", "index.ts");
const DIST = join(PROJECT_ROOT, "dist");

/** Where a function's code comes from and where its zip goes. */
export interface PackageOptions {
  /** Module that exports `main_handler`. @default - handler/index.ts, for the scheduled checks handler/smoke.ts */
  readonly entry?: string;
  /** Folder for the zip. @default dist/ */
  readonly folder?: string;
}

/** The code of a function: a zip that is byte for byte the same on every build from the same sources and configuration. */
export class FunctionCode {
  /** SCF's name of the function to call: file and export. */
  readonly handler = "index.main_handler";

  private constructor(
    /** Absolute path of the zip. Its name holds the content's hash, because the provider compares `zip_file` by name only. */
    readonly zipFile: string,
    /** SHA-256 of the zip, hex. */
    readonly sha256: string,
  ) {}

  /** The endpoint's handler in one file, and beside it the configuration it runs with. */
  static fromHandler(config: HandlerConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.package("handler", config, { entry: HANDLER_ENTRY, ...options });
  }

  /** The scheduled checks in one file, and beside it the configuration they run with. */
  static fromSmoke(config: SmokeConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.package("smoke", config, { entry: SMOKE_ENTRY, ...options });
  }

  private static package(
    name: string,
    config: HandlerConfig | SmokeConfig,
    { entry, folder = DIST }: PackageOptions & { readonly entry: string },
  ): FunctionCode {
    const zip = deterministicZip({
      "index.js": bundle(entry),
      [CONFIG_FILE]: new TextEncoder().encode(`${sortedJson(config)}\n`),
    });
    const sha256 = createHash("sha256").update(zip).digest("hex");
    const file = join(folder, `${name}-${sha256}.zip`);
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, zip);
      renameSync(unfinished, file);
    }
    return new FunctionCode(file, sha256);
  }

  /** Copies the zip into the stack's assets and returns its path as Terraform sees it. */
  bind(scope: Construct): string {
    return new TerraformAsset(scope, "Code", { path: this.zipFile, type: AssetType.FILE, assetHash: this.sha256 }).path;
  }

  /** The zip is there and whole: otherwise a deployment would stop at the function, with half of the stack created. @param path what `bind` gave */
  isWhole(path: string): Precondition {
    return fileIsUnchanged(
      { path, sha256: this.sha256, optional: false },
      "The zip of the function's code was not built, or is cut off or damaged. Nothing was changed. Fix: run `npm run synth`, then deploy again.",
    );
  }
}
