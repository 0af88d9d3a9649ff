import { PROBLEMS, type ProblemSpec } from "../../contract/endpoint/problems";
import { TOKEN_REQUEST_SCHEMA } from "../../contract/endpoint/token-request-schema";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const retryText = ({ retryable, retryAfterSeconds }: ProblemSpec): string => {
  if (!retryable) return "no";
  return retryAfterSeconds === undefined ? "yes" : `yes, after ${retryAfterSeconds} s or more`;
};

/** The generated parts of docs/calling.md: the members of a request's body, and every problem by its code. */
export const callingPage = (): PageParts => {
  const { properties = {}, required = [] } = TOKEN_REQUEST_SCHEMA;
  return {
    members: table(
      ["Member", "Most characters", "Meaning"],
      Object.entries(properties).map(([name, schema]) => {
        const { maxLength = "", description = "" } = schema || {};
        return [required.includes(name) ? `${code(name)} (**required**)` : code(name), String(maxLength), description];
      }),
    ),
    problems: table(
      ["Status", "Code", "Title", "Retry"],
      Object.entries(PROBLEMS).map(([name, spec]: [string, ProblemSpec]) => [
        String(spec.status),
        code(name),
        spec.title,
        retryText(spec),
      ]),
    ),
  };
};
