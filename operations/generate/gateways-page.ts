import { type Availability, GATEWAYS } from "../../contract/vendor/gateways";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

const announced = ({ announcements, instead }: Availability): string =>
  announcements.length === 0
    ? "every account"
    : `retired, for accounts that still have it, with ${code("acknowledgeRetirement: true")}: ${announcements.map(({ on, what, source }) => `${on} ${what} (${source})`).join("; ")}. Use ${instead} instead`;

/** The generated part of docs/gateways.md: which gateways there are, and who can use them. */
export const gatewaysPage = (): PageParts => ({
  availability: table(
    ["`kind`", "Product", "Who can use it"],
    Object.entries(GATEWAYS).map(([kind, availability]) => [code(kind), availability.product, announced(availability)]),
  ),
});
