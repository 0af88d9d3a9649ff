import { isRecord } from "../lib/is-record";
import { UserError } from "../lib/user-error";
import { type JsonPath, jsonLines } from "./json-lines";

export type JsonObject = Readonly<Record<string, unknown>>;

/** The kinds of block that Terraform's JSON syntax knows, with how many labels each has. */
const LABELS = {
  terraform: 0,
  locals: 0,
  provider: 1,
  variable: 1,
  output: 1,
  module: 1,
  resource: 2,
  data: 2,
  ephemeral: 2,
} as const;

export type BlockKind = keyof typeof LABELS;

/** One block of a stack. */
export interface Block {
  readonly kind: BlockKind;
  /** First label: the type of a resource, the name of a provider; empty without labels. */
  readonly type: string;
  /** As Terraform writes it. */
  readonly address: string;
  readonly config: JsonObject;
  readonly path: JsonPath;
}

/** A synthesized stack: one file in Terraform's JSON syntax, by cdktf or anybody else. */
export interface SynthesizedStack {
  /** As given. */
  readonly file: string;
  /** cdktf's name of the stack, else the name of the file's folder. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Line of a value, from 1. */
  findLine(path: JsonPath): number;
}

/** The bodies of a nested block, which Terraform takes as one object or as a list of them. */
export function blockBodies(
  config: JsonObject,
  name: string,
  path: JsonPath,
): { config: JsonObject; path: JsonPath }[] {
  return bodies(config[name], 0, [...path, name], []);
}

interface Body {
  readonly config: JsonObject;
  readonly path: JsonPath;
  readonly labels: readonly string[];
}

function bodies(value: unknown, depth: number, path: JsonPath, labels: readonly string[]): Body[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => bodies(item, depth, [...path, index], labels));
  if (!isRecord(value)) return [];
  if (depth === 0) return [{ config: value, path, labels }];
  return Object.entries(value)
    .filter(([label]) => label !== "//")
    .flatMap(([label, inner]) => bodies(inner, depth - 1, [...path, label], [...labels, label]));
}

function blockAddress(kind: BlockKind, labels: readonly string[]): string {
  if (kind === "resource") return labels.join(".");
  return [kind === "variable" ? "var" : kind, ...labels].join(".");
}

/**
 * Reads a stack.
 * @param file shown in reports
 * @param folderName name of the stack unless the file says another
 * @throws UserError when the text is not Terraform's JSON syntax
 */
export function parseStack(text: string, file: string, folderName: string): SynthesizedStack {
  const fix = "Give a file that cdktf synthesized, or another in Terraform's JSON syntax.";
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}.`, fix);
  }
  if (!isRecord(json)) throw new UserError(`${file} is not a Terraform configuration: it is not an object.`, fix);
  const root = json;
  const blocks = (Object.keys(LABELS) as BlockKind[]).flatMap((kind) =>
    bodies(root[kind], LABELS[kind], [kind], []).map(({ config, path, labels }) => ({
      kind,
      type: labels[0] ?? "",
      address: blockAddress(kind, labels),
      config,
      path,
    })),
  );
  const metadata = isRecord(root["//"]) && isRecord(root["//"]["metadata"]) ? root["//"]["metadata"] : {};
  const name = typeof metadata["stackName"] === "string" ? metadata["stackName"] : folderName;
  return { file, name, blocks, findLine: jsonLines(text) };
}
