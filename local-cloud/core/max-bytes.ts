import type Ajv from "ajv/dist/2020";
import type { KeywordCxt } from "ajv/dist/2020";

/**
 * Adds the keyword `maxBytes`: the largest size of a text in bytes of UTF-8, in which CLS counts. JSON Schema's own
 * `maxLength` counts code points.
 */
export function addMaxBytes(ajv: Ajv): Ajv {
  const { _ } = require("ajv/dist/2020") as typeof import("ajv/dist/2020");
  ajv.addKeyword({
    keyword: "maxBytes",
    type: "string",
    schemaType: "number",
    error: {
      message: ({ schemaCode }) => _`"must be at most " + ${schemaCode} + " bytes of UTF-8"`,
      params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
    },
    code(cxt: KeywordCxt) {
      cxt.fail(_`Buffer.byteLength(${cxt.data}) > ${cxt.schemaCode}`);
    },
  });
  return ajv;
}
