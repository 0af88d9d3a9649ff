import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isRecord } from "../../lib/is-record";
import { UserError } from "../../lib/user-error";

/** What must hold for Terraform to plan a resource or to read a data source. Both are templates. */
export interface Precondition {
  readonly condition: unknown;
  readonly errorMessage: unknown;
}

/** A resource or data source as a synthesized stack declares it. */
export interface Declaration {
  /** `tencentcloud_cam_role.name`, or `data.tencentcloud_user_info.name`. */
  readonly address: string;
  /** The address and, where it is known, the path of the construct: how errors name it. */
  readonly where: string;
  readonly isData: boolean;
  readonly type: string;
  readonly name: string;
  /** Addresses in `depends_on`. */
  readonly dependsOn: readonly string[];
  /**
   * Preconditions of its lifecycle; the other arguments of a lifecycle mean nothing where everything is created new.
   */
  readonly preconditions: readonly Precondition[];
  /** Region of its provider. */
  readonly region: string;
  /** Arguments, with templates in them. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A synthesized stack: Terraform's JSON syntax, as cdktf writes it. */
export interface StackFile {
  /** Folder of the file: relative paths in the stack start here. */
  readonly folder: string;
  readonly declarations: readonly Declaration[];
  /** Values of the outputs by name, with templates in them. */
  readonly outputs: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

/** The provider's default (provider documentation, `region`). */
const DEFAULT_REGION = "ap-guangzhou";
/** Arguments that Terraform itself reads. */
const META_ARGUMENTS = ["//", "depends_on", "lifecycle", "provider"];
const UNSUPPORTED_META_ARGUMENTS = ["count", "for_each", "dynamic", "provisioner", "connection"];
const SYNTH = "Run `npx ekyc synth` to write it again.";

/**
 * Reads a `cdk.tf.json`.
 *
 * @throws UserError when there is no such file, it is not Terraform's JSON, or it uses a meta-argument that is not
 *   supported
 */
export function readStackFile(file: string): StackFile {
  const document = parse(file);
  const regions = readRegions(document);
  const declare = (isData: boolean): Declaration[] =>
    Object.entries(record(document[isData ? "data" : "resource"])).flatMap(([type, byName]) =>
      Object.entries(record(byName)).map(([name, body]) => declaration(isData, type, name, record(body), regions)),
    );
  return {
    folder: dirname(resolve(file)),
    declarations: [...declare(true), ...declare(false)],
    outputs: Object.fromEntries(
      Object.entries(record(document["output"])).map(([name, output]) => [name, record(output)["value"]]),
    ),
  };
}

function parse(file: string): Json {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(`There is no synthesized stack ${file}.`, "Run `npx ekyc synth` to write it.");
  }
  try {
    const document: unknown = JSON.parse(text);
    if (isRecord(document)) return document;
  } catch {
    // Reported below.
  }
  throw new UserError(`${file} is not a synthesized stack: it is not a JSON object.`, SYNTH);
}

function declaration(
  isData: boolean,
  type: string,
  name: string,
  body: Json,
  regions: Map<string, string>,
): Declaration {
  const address = `${isData ? "data." : ""}${type}.${name}`;
  const path = record(record(body["//"])["metadata"])["path"];
  const where = typeof path === "string" ? `${address} (${path})` : address;
  const unsupported = UNSUPPORTED_META_ARGUMENTS.find((argument) => argument in body);
  if (unsupported !== undefined) {
    throw new UserError(
      `${where} uses ${unsupported}, which the local cloud cannot load.`,
      "Declare each resource on its own.",
    );
  }
  return {
    address,
    where,
    isData,
    type,
    name,
    dependsOn: Array.isArray(body["depends_on"]) ? body["depends_on"].map(String) : [],
    preconditions: readPreconditions(record(body["lifecycle"])),
    region: regions.get(String(body["provider"] ?? "tencentcloud")) ?? DEFAULT_REGION,
    body: Object.fromEntries(Object.entries(body).filter(([argument]) => !META_ARGUMENTS.includes(argument))),
  };
}

function readPreconditions({ precondition }: Json): Precondition[] {
  return (Array.isArray(precondition) ? precondition : [])
    .map(record)
    .map(({ condition, error_message: errorMessage }) => ({ condition, errorMessage }));
}

/** Regions by the way a resource names its provider: `tencentcloud`, or `tencentcloud.alias`. */
function readRegions(document: Json): Map<string, string> {
  const blocks = record(document["provider"])["tencentcloud"];
  return new Map(
    (Array.isArray(blocks) ? blocks : [blocks])
      .filter(isRecord)
      .map(({ alias, region }) => [
        alias === undefined ? "tencentcloud" : `tencentcloud.${String(alias)}`,
        typeof region === "string" ? region : DEFAULT_REGION,
      ]),
  );
}

function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}
