import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import type { Availability } from "../../../contract/vendor/gateways";
import { ValidationError } from "../../validation-error";

/**
 * Refuses a retired product, with what was announced, where, and what to use instead. Whoever acknowledges the
 * retirement gets a warning in its place.
 *
 * @throws ValidationError for a retired product whose retirement is not acknowledged
 */
export function requireAvailable(scope: IConstruct, availability: Availability, acknowledged: boolean): void {
  const { state, product, announcements, instead } = availability;
  if (state === "available") return;
  const dates = announcements.map(({ on, what, source }) => `${on} ${what} (${source})`).join("; ");
  if (!acknowledged) {
    throw new ValidationError(
      scope,
      `${product} is retired: ${dates}.`,
      `Use ${instead}. For an account or a private region that still has ${product}, set acknowledgeRetirement: true.`,
    );
  }
  Annotations.of(scope).addWarning(`${product} is retired: ${dates}. Use ${instead}.`);
}
