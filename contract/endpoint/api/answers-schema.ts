import { DIALECT, type JsonSchema } from "../../../lib/json-schema";
import { OPERATIONS } from "./operations";
import { API_SCHEMAS, reference } from "./schemas";

const operations = Object.entries(OPERATIONS);

/** JSON Schema of what each operation answers, from which the types are generated. */
export const ANSWERS_SCHEMA: JsonSchema = {
  $schema: DIALECT,
  $id: "urn:ekyc-token-endpoint:answers",
  title: "Answers",
  description: "What each operation of the endpoint answers.",
  type: "object",
  properties: {
    ...Object.fromEntries(operations.map(([name, { answer }]) => [name, reference(answer.schema)])),
    problem: reference("ProblemBody"),
  },
  required: [...operations.map(([name]) => name), "problem"],
  $defs: API_SCHEMAS,
};
