import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { ALIAS_FIELDS, describeAlias } from "./alias";
import { functionOf, functionResource } from "./function";
import { type FunctionRequest, functionRequest, pageOf, TEXT } from "./parameters";

interface Request extends FunctionRequest {
  readonly FunctionVersion?: string;
  /** Texts, unlike in other actions (ListAliases, SCF API 2018-04-16). */
  readonly Offset?: string;
  readonly Limit?: string;
}

const COUNT = { type: "string", pattern: "^\\d+$" } as const;

/** The aliases of a function, or those of one of its versions. */
export const listAliases: Action<Request> = {
  name: "ListAliases",
  request: () => functionRequest({ FunctionVersion: TEXT, Offset: COUNT, Limit: COUNT }),
  resource: functionResource,
  answers: ["TotalCount", ...within("Aliases[]", ALIAS_FIELDS)],
  perform(call) {
    const { FunctionVersion, Offset = "0", Limit = "20" } = call.parameters;
    const found = [...functionOf(call).aliases.values()].filter(
      ({ version }) => FunctionVersion === undefined || version === FunctionVersion,
    );
    const page = pageOf(found, { Offset: Number(Offset), Limit: Number(Limit) });
    return { TotalCount: found.length, Aliases: page.map(describeAlias) };
  },
};
