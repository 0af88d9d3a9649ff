import type { IConstruct } from "constructs";
import { REGIONS } from "../../../contract/vendor/regions";
import { REVISION_NAMES } from "../../../contract/vendor/revisions";
import { didYouMean } from "../../../lib/nearest";
import { ValidationError } from "../../validation-error";
import type { TokenEndpointProps } from "../token-endpoint-props";

function requireListed(scope: IConstruct, property: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new ValidationError(
    scope,
    `${property}: got "${value}"; allowed: ${allowed.join(", ")}.${didYouMean(value, allowed)}`,
    `Change ${property}.`,
  );
}

/** @throws ValidationError for a region or a revision that the vendor's contract has never had */
export function requireKnown(
  scope: IConstruct,
  { region, contract }: Pick<TokenEndpointProps, "region" | "contract">,
): void {
  const regions = REGIONS.map(({ name }) => name);
  requireListed(scope, "region", region, regions);
  if (contract !== undefined) requireListed(scope, "contract", contract, REVISION_NAMES);
}
