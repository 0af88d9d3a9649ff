import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, type Call, requestSchema } from "../../../core/action";

/** An action that deletes the one resource its parameter names, and answers nothing. */
export const deletion = <Parameters extends object>(
  name: string,
  parameters: Readonly<Record<string, JsonSchema>>,
  resource: (call: Call<Parameters>) => string,
  remove: (call: Call<Parameters>) => void,
): Action<Parameters> => ({
  name,
  request: () => requestSchema(parameters, Object.keys(parameters)),
  resource,
  perform(call) {
    remove(call);
    return {};
  },
});
