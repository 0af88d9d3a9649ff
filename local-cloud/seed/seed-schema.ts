import type { JsonSchema } from "../../lib/json-schema";

/** What a seed file may hold. */
export interface Seed {
  /** Region of everything that does not name one. @default "ap-singapore" */
  readonly region?: string;
  readonly secrets?: readonly {
    readonly name: string;
    readonly value: string;
    /** @default "SSM_Current" */
    readonly versionId?: string;
    readonly region?: string;
  }[];
  readonly buckets?: readonly {
    /** The account's APPID is added where it is missing. */
    readonly name: string;
    readonly region?: string;
    /** @default "private" */
    readonly acl?: "private" | "public-read";
    readonly objects?: readonly SeedObject[];
  }[];
  readonly policies?: readonly { readonly name: string; readonly document: object }[];
  readonly roles?: readonly {
    readonly name: string;
    /** Who may take the role: a trust policy, or the name of a service such as `scf.qcloud.com`. */
    readonly trust: object | string;
    /** Names of policies of the seed. @default - none */
    readonly policies?: readonly string[];
  }[];
  readonly logTopics?: readonly { readonly logset: string; readonly topic: string; readonly region?: string }[];
}

/** An object of a bucket: `text`, or a `file`, whose path begins at the seed file. */
export interface SeedObject {
  readonly key: string;
  readonly text?: string;
  readonly file?: string;
  /** @default "application/octet-stream" */
  readonly contentType?: string;
}

const text = (description: string): JsonSchema => ({ type: "string", minLength: 1, description });
const object = (properties: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema => ({
  type: "object",
  properties,
  required: [...required],
  additionalProperties: false,
});
const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });

const REGION = text("A region, such as ap-singapore.");
const NAME = text("A name.");

/** The JSON Schema of a seed file. */
export const SEED_SCHEMA: JsonSchema = object({
  region: REGION,
  secrets: list(object({ name: NAME, value: { type: "string" }, versionId: NAME, region: REGION }, ["name", "value"])),
  buckets: list(
    object(
      {
        name: NAME,
        region: REGION,
        acl: { enum: ["private", "public-read"] },
        objects: list(
          object({ key: NAME, text: { type: "string" }, file: text("A path."), contentType: text("A type.") }, ["key"]),
        ),
      },
      ["name"],
    ),
  ),
  policies: list(object({ name: NAME, document: { type: "object" } }, ["name", "document"])),
  roles: list(
    object({ name: NAME, trust: { oneOf: [{ type: "string" }, { type: "object" }] }, policies: list(NAME) }, [
      "name",
      "trust",
    ]),
  ),
  logTopics: list(object({ logset: NAME, topic: NAME, region: REGION }, ["logset", "topic"])),
});
