import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AssetType, type Precondition, TerraformAsset } from "cdktf";
import type { Construct } from "constructs";
import type { SmokeConfig } from "../../contract/endpoint/smoke-config";
import { CONFIG_FILE, type HandlerConfig } from "../../contract/endpoint/token-config";
import type { FunctionKind } from "../../contract/vendor/function-kinds";
import { type EndpointRuntime, RUNTIMES } from "../../contract/vendor/runtimes";
import { PROJECT_ROOT } from "../../lib/project-root";
import { fileIsUnchanged } from "../private/precondition";
import { sortedJson } from "../private/sorted-json";
import { bundle } from "./bundle";
import { deterministicZip, type ZipFile } from "./private/deterministic-zip";

const entryFile = (name: string): string => join(PROJECT_ROOT, "functions", name);
const DIST = join(PROJECT_ROOT, "dist");

/** The module of a Web function's server in its zip. */
const SERVER_FILE = "server.js";

/** SCF's name of the function to call in a module `index.js`: file and export. */
export const MAIN_HANDLER = "index.main_handler";

/** Where a function's code comes from and where its zip goes. */
export interface PackageOptions {
  /**
   * Module that listens, for a Web function, else exports `main_handler`.
   * @default - functions/tokens/web.ts, functions/tokens/index.ts or functions/smoke/index.ts
   */
  readonly entry?: string;
  /** Folder for the zip. @default dist/ */
  readonly folder?: string;
}

/**
 * The code of a function: a zip that is byte for byte the same on every build from the same sources and configuration.
 */
export class FunctionCode {
  private constructor(
    /** What it runs as. */
    readonly kind: FunctionKind,
    /**
     * Absolute path of the zip. Its name holds the content's hash, because the provider compares `zip_file` by name
     * only.
     */
    readonly zipFile: string,
    /** SHA-256 of the zip, hex. */
    readonly sha256: string,
  ) {}

  /**
   * The endpoint as an HTTP server: scf_bootstrap, which starts it on a runtime's Node, the server in one file, and its
   * configuration.
   */
  static fromServer(config: HandlerConfig, runtime: EndpointRuntime, options: PackageOptions = {}): FunctionCode {
    const { entry = entryFile("tokens/web.ts"), ...rest } = options;
    const files = {
      // A shell starts it by this name only, with mode 755, an absolute interpreter and LF (583/56126, 2026-01-29).
      scf_bootstrap: { content: utf8(bootstrap(runtime)), executable: true },
      [SERVER_FILE]: { content: bundle(entry) },
      [CONFIG_FILE]: configuration(config),
    };
    return FunctionCode.package("web", "web", files, rest);
  }

  /** The endpoint's handler in one file, and beside it the configuration it runs with. */
  static fromHandler(config: HandlerConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.fromModule("handler", config, { entry: entryFile("tokens/index.ts"), ...options });
  }

  /** The scheduled checks in one file, and beside it the configuration they run with. */
  static fromSmoke(config: SmokeConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.fromModule("smoke", config, { entry: entryFile("smoke/index.ts"), ...options });
  }

  private static fromModule(
    name: string,
    config: HandlerConfig | SmokeConfig,
    { entry, ...options }: PackageOptions & { readonly entry: string },
  ): FunctionCode {
    const files = { "index.js": { content: bundle(entry) }, [CONFIG_FILE]: configuration(config) };
    return FunctionCode.package("event", name, files, options);
  }

  private static package(
    kind: FunctionKind,
    name: string,
    files: Readonly<Record<string, ZipFile>>,
    { folder = DIST }: PackageOptions,
  ): FunctionCode {
    const zip = deterministicZip(files);
    const sha256 = createHash("sha256").update(zip).digest("hex");
    const file = join(folder, `${name}-${sha256}.zip`);
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, zip);
      renameSync(unfinished, file);
    }
    return new FunctionCode(kind, file, sha256);
  }

  /** Copies the zip into the stack's assets and returns its path as Terraform sees it. */
  bind(scope: Construct): string {
    return new TerraformAsset(scope, "Code", { path: this.zipFile, type: AssetType.FILE, assetHash: this.sha256 }).path;
  }

  /**
   * The zip is there and whole: otherwise a deployment would stop at the function, with half of the stack created.
   * @param path what `bind` gave
   */
  isWhole(path: string): Precondition {
    return fileIsUnchanged(
      { path, sha256: this.sha256, optional: false },
      "The zip of the function's code was not built, or is cut off or damaged. Nothing was changed. Fix: run `npm run synth`, then deploy again.",
    );
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const configuration = (config: HandlerConfig | SmokeConfig): ZipFile => ({ content: utf8(`${sortedJson(config)}\n`) });

const bootstrap = (runtime: EndpointRuntime): string =>
  ["#!/bin/bash", 'cd "$(dirname "$0")" || exit 1', `exec ${RUNTIMES[runtime]}/node ${SERVER_FILE}`, ""].join("\n");
