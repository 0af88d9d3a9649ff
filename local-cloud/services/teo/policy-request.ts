import type { JsonSchema } from "../../../contract/schema/json-schema";
import { ApiError } from "../../api-error";
import type { AccelerationDomain } from "../../state/teo-zone";
import type { Call } from "../action";
import { TEXT, type ZoneRequest, zoneOf, zoneRequest } from "./parameters";

/** Parameters of an action that is about the policy of one domain; policies of sites and templates are not part of the local cloud. */
export interface PolicyRequest extends ZoneRequest {
  readonly Entity: "Host";
  readonly Host: string;
}

/** Schema of {@link PolicyRequest} with what an action takes besides. */
export function policyRequest(
  properties: Readonly<Record<string, JsonSchema>> = {},
  required: readonly string[] = [],
): JsonSchema {
  return zoneRequest(
    {
      Entity: { type: "string", enum: ["Host"] },
      Host: TEXT,
      TemplateId: { type: "string", enum: [""] },
      ...properties,
    },
    ["Entity", "Host", ...required],
  );
}

/** The domain that a call is about. @throws ApiError ResourceNotFound */
export function hostOf(call: Call<PolicyRequest>): AccelerationDomain {
  const { zoneId, domains } = zoneOf(call);
  const domain = domains.get(call.parameters.Host);
  if (domain) return domain;
  throw new ApiError("ResourceNotFound", `The site ${zoneId} has no domain ${call.parameters.Host}.`);
}
