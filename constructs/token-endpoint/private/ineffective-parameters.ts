import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { breachFinder } from "../../../contract/vendor/breaches";
import { contractAt } from "../../../contract/vendor/revisions";
import { parameterName, wireName } from "../../../contract/vendor/wire-name";
import type { EndpointSettings } from "./settings";

/** Warns of every parameter of a profile that the API accepts but ignores, by a revision of the contract. */
export function warnOfIneffectiveParameters(
  scope: IConstruct,
  { profiles, contract }: Pick<EndpointSettings, "profiles" | "contract">,
): void {
  const breaches = breachFinder(contractAt(contract));
  for (const [name, profile] of Object.entries(profiles)) {
    const sent = new Map(Object.entries(profile).map(([parameter, value]) => [wireName(parameter), value]));
    for (const { kind, parameter, text, source } of breaches((wire) => sent.get(wire))) {
      if (kind !== "ignored") continue;
      Annotations.of(scope).addWarning(
        `The profile ${name} sets ${parameterName(parameter)} without effect. ${text} (${source})`,
      );
    }
  }
}
