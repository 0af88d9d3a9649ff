import { parsePolicy, type Statement } from "../policies/parse-policy";
import { PolicyError } from "../policies/policy-error";
import type { JsonPath } from "./json-lines";
import type { SynthesizedStack } from "./stack";

/** A statement of a CAM policy of permissions in a resource. */
export interface PlacedStatement {
  readonly address: string;
  readonly path: JsonPath;
  /** From 1. */
  readonly number: number;
  readonly statement: Statement;
}

/**
 * The allowing statements of every `tencentcloud_cam_policy`. A document that only Terraform can put together
 * (`jsonencode`), or that CAM would refuse, has none.
 */
export function allowsIn(stack: SynthesizedStack): PlacedStatement[] {
  return stack.blocks
    .filter(({ kind, type }) => kind === "resource" && type === "tencentcloud_cam_policy")
    .flatMap(({ address, config, path }) =>
      readStatements(config["document"]).map((statement, index) => ({
        ...{ address, statement, number: index + 1 },
        path: [...path, "document"],
      })),
    )
    .filter(({ statement }) => statement.effect === "allow");
}

function readStatements(document: unknown): Statement[] {
  if (typeof document !== "string") return [];
  try {
    return parsePolicy(document, "permission");
  } catch (error) {
    if (error instanceof PolicyError) return [];
    throw error;
  }
}
