import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/request-schema";
import { TEXT, TEXTS } from "./parameters";

/** An API resource as requests give it. */
export interface ApiResourceRequest {
  readonly Name: string;
  readonly Path: string;
  readonly APIServiceIds?: readonly string[];
  readonly Methods?: readonly string[];
  readonly RequestConstraint?: string;
}

const METHODS = ["GET", "POST", "PUT", "HEAD", "PATCH", "OPTIONS", "DELETE"];

/** Schema of a list of {@link ApiResourceRequest}. @param own what an action takes besides */
export function apiResources(own: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return {
    type: "array",
    items: requestSchema(
      {
        ...own,
        Name: TEXT,
        Path: { type: "string", pattern: "^/" },
        APIServiceIds: TEXTS,
        Methods: { type: "array", items: { type: "string", enum: METHODS } },
        RequestConstraint: TEXT,
      },
      required,
    ),
  };
}
