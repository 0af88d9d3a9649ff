import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { type Availability, retirementMistake } from "../../../contract/vendor/gateways";
import { ValidationError } from "../../validation-error";

/**
 * Refuses a retired product, with what was announced, where, and what to use instead. Where the retirement
 * is acknowledged, it warns instead.
 *
 * @throws ValidationError for a retired product whose retirement is not acknowledged
 */
export function requireAvailable(scope: IConstruct, availability: Availability, acknowledged: boolean): void {
  if (availability.state === "available") return;
  const { message, fix } = retirementMistake(availability);
  if (!acknowledged) throw new ValidationError(scope, message, fix);
  Annotations.of(scope).addWarning(`${message} Use ${availability.instead}.`);
}
