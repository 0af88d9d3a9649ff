import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { App, AssetType, type Precondition, TerraformAsset } from "cdktf";
import type { Construct } from "constructs";
import type { SmokeConfig } from "../../contract/endpoint/smoke-config";
import { CONFIG_FILE, type HandlerConfig } from "../../contract/endpoint/token-config";
import type { FunctionKind } from "../../contract/vendor/function-kinds";
import { type EndpointRuntime, RUNTIMES } from "../../contract/vendor/runtimes";
import { fileIsUnchanged } from "../private/precondition";
import { sortedJson } from "../private/sorted-json";
import { compressedBundle, type FunctionModule } from "./bundle";
import { functionBundle } from "./function-bundle";
import { compress, deterministicZip, type ZipFile } from "./private/deterministic-zip";

/** Where the zips are in the folder that the app writes to, before cdktf copies each into its stack. */
const ZIP_FOLDER = "functions";

/** The module of a Web function's server in its zip. */
const SERVER_FILE = "server.js";

/** The module that verifies tokens, next to the one that loads it by this name. */
const JWT_FILE = "jwt.js";

/** The module of the client of Redis. */
const REDIS_FILE = "redis.js";

/** SCF's name of the function to call in a module `index.js`: file and export. */
export const MAIN_HANDLER = "index.main_handler";

/** Where a function's code comes from. */
export interface PackageOptions {
  /**
   * Path of a module that listens, for a Web function, else exports `main_handler`. It is bundled with esbuild, which
   * has to be installed.
   * @default - the module that this package brings, which is bundled already
   */
  readonly entry?: string;
}

/**
 * The code of a function: a zip that is byte for byte the same on every build from the same sources and configuration.
 */
export class FunctionCode {
  private constructor(
    /** What it runs as. */
    readonly kind: FunctionKind,
    /** The zip's bytes. */
    readonly zip: Uint8Array,
    /** SHA-256 of the zip, hex. */
    readonly sha256: string,
    /** Name of the zip's file. It holds the content's hash, because the provider compares `zip_file` by name only. */
    readonly fileName: string,
  ) {}

  /**
   * The endpoint as an HTTP server: scf_bootstrap, which starts it on a runtime's Node, the server in one file, and its
   * configuration.
   */
  static fromServer(config: HandlerConfig, runtime: EndpointRuntime, options: PackageOptions = {}): FunctionCode {
    const files = {
      // A shell starts it by this name only, with mode 755, an absolute interpreter and LF (583/56126, 2026-01-29).
      scf_bootstrap: { gzip: compress(utf8(bootstrap(runtime))), executable: true },
      [SERVER_FILE]: codeFile("tokens/web", options),
      ...loadedWhenConfigured(config),
      [CONFIG_FILE]: configuration(config),
    };
    return FunctionCode.package("web", "web", files);
  }

  /** The endpoint's handler in one file, and next to it the configuration it runs with. */
  static fromHandler(config: HandlerConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.fromModule("handler", codeFile("tokens/index", options), config, loadedWhenConfigured(config));
  }

  /** The scheduled checks in one file, and next to it the configuration they run with. */
  static fromSmoke(config: SmokeConfig, options: PackageOptions = {}): FunctionCode {
    return FunctionCode.fromModule("smoke", codeFile("smoke/index", options), config);
  }

  private static fromModule(
    name: string,
    code: ZipFile,
    config: HandlerConfig | SmokeConfig,
    more: Readonly<Record<string, ZipFile>> = {},
  ): FunctionCode {
    return FunctionCode.package("event", name, { "index.js": code, ...more, [CONFIG_FILE]: configuration(config) });
  }

  private static package(kind: FunctionKind, name: string, files: Readonly<Record<string, ZipFile>>): FunctionCode {
    const zip = deterministicZip(files);
    const sha256 = createHash("sha256").update(zip).digest("hex");
    return new FunctionCode(kind, zip, sha256, `${name}-${sha256}.zip`);
  }

  /**
   * Writes the zip below the folder that the app writes to, from where it becomes an asset of the stack.
   * @returns its path as Terraform sees it
   */
  bind(scope: Construct): string {
    const folder = resolve(App.of(scope).outdir, ZIP_FOLDER);
    const path = join(folder, this.fileName);
    mkdirSync(folder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, this.zip);
    renameSync(unfinished, path);
    return new TerraformAsset(scope, "Code", { path, type: AssetType.FILE, assetHash: this.sha256 }).path;
  }

  /**
   * The zip is there and whole: otherwise a deployment would stop at the function, with half of the stack created.
   * @param path what `bind` gave
   */
  isWhole(path: string): Precondition {
    return fileIsUnchanged(
      { path, sha256: this.sha256, optional: false },
      "The zip of the function's code was not built, or is cut off or damaged. Nothing was changed. Fix: run `npx ekyc synth`, then deploy again.",
    );
  }
}

const codeFile = (module: FunctionModule, { entry }: PackageOptions): ZipFile => ({
  gzip: entry === undefined ? functionBundle(module) : compressedBundle(entry),
});

/** The modules that the endpoint loads only where its configuration asks for them. */
const loadedWhenConfigured = ({ identityProvider, store }: HandlerConfig): Readonly<Record<string, ZipFile>> => ({
  ...(identityProvider && { [JWT_FILE]: codeFile("tokens/jwt", {}) }),
  ...(store && { [REDIS_FILE]: codeFile("tokens/redis", {}) }),
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const configuration = (config: HandlerConfig | SmokeConfig): ZipFile => ({
  gzip: compress(utf8(`${sortedJson(config)}\n`)),
});

const bootstrap = (runtime: EndpointRuntime): string =>
  ["#!/bin/bash", 'cd "$(dirname "$0")" || exit 1', `exec ${RUNTIMES[runtime]}/node ${SERVER_FILE}`, ""].join("\n");
