import { type Contract, contractAt } from "../../../contract/vendor/revisions";
import type { JsonSchema } from "../../../lib/json-schema";
import { didYouMean } from "../../../lib/nearest";
import { UserError } from "../../../lib/user-error";
import { SERVICES } from "../../services";
import { COS_OPERATIONS } from "../../services/cos/operations";
import type { Fault } from "./fault";

/** The parameters of each action that the local cloud has, by service and action. */
type Offered = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, JsonSchema | false>>>>;

const COS_PARAMETERS: Readonly<Record<string, JsonSchema>> = { Bucket: { type: "string" }, Key: { type: "string" } };

function offered(contract: Contract): Offered {
  const apis = SERVICES.map(({ name, actions }) => {
    const parameters = actions.map((action) => [action.name, action.request(contract).properties ?? {}] as const);
    return [name, new Map(parameters)] as const;
  });
  const cos = COS_OPERATIONS.map(({ name }) => [name, COS_PARAMETERS] as const);
  return new Map([...apis, ["cos", new Map(cos)]] as [string, Map<string, Record<string, JsonSchema | false>>][]);
}

function requireOneOf(what: string, got: string, allowed: readonly string[], where = ""): void {
  if (allowed.includes(got)) return;
  throw new UserError(
    `The local cloud has no ${what} "${got}"${where}.${didYouMean(got, allowed)}`,
    `Allowed: ${allowed.join(", ")}.`,
  );
}

/**
 * Checks the names in a fault against what the local cloud has, so that a fault with a typo does not simply
 * never hit.
 *
 * @param contract whose parameters and values count @default - the latest
 * @throws UserError for a service, an action, a parameter or one of its values that does not exist
 */
export function checkFault({ service, action, parameters = {} }: Fault, contract = contractAt("latest")): void {
  const all = offered(contract);
  if (service !== undefined) requireOneOf("service", service, [...all.keys()]);
  const services = [...all].filter(([name]) => name === (service ?? name)).map(([, actions]) => actions);
  const actions = services.flatMap((one) => [...one.keys()]);
  if (action !== undefined) requireOneOf("action", action, actions, service === undefined ? "" : ` of ${service}`);
  if (action === undefined) return;
  const known: Readonly<Record<string, JsonSchema | false>> = Object.assign(
    {},
    ...services.map((one) => one.get(action)),
  );
  for (const [path, text] of Object.entries(parameters)) {
    const [name = ""] = path.split(".");
    requireOneOf("parameter", name, Object.keys(known), ` of ${action}`);
    const values = name === path && known[name] ? known[name].enum : undefined;
    if (values) requireOneOf(name, text, values.map(String), ` in ${action}`);
  }
}
