import type { JsonSchema } from "../lib/json-schema";
import environmentSchema from "./generated/environment.schema.json";

/** JSON Schema (2020-12) of an environment's file, for an editor or a check of your own. */
export const ENVIRONMENT_SCHEMA = environmentSchema as JsonSchema;
