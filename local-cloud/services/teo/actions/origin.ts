import type { JsonSchema } from "../../../../lib/json-schema";
import { requestSchema } from "../../../core/request-schema";
import type { Origin } from "../state/teo-zone";
import { TEXT } from "./parameters";

/** Parameters of an action that says where a domain fetches from. */
export interface OriginRequest {
  readonly OriginInfo?: { readonly OriginType: "IP_DOMAIN"; readonly Origin: string; readonly HostHeader?: string };
  readonly OriginProtocol?: Origin["protocol"];
  readonly HttpOriginPort?: number;
  readonly HttpsOriginPort?: number;
  readonly IPv6Status?: Origin["ipv6Status"];
}

const PORT: JsonSchema = { type: "integer", minimum: 1, maximum: 65_535 };

/** Schemas of {@link OriginRequest}. Of the kinds of origin the local cloud has addresses and domains; the rest is for other products. */
export const ORIGIN_PARAMETERS: Readonly<Record<string, JsonSchema>> = {
  OriginInfo: requestSchema(
    {
      OriginType: { type: "string", enum: ["IP_DOMAIN"] },
      Origin: { type: "string", pattern: "^[A-Za-z0-9.-]+$|^127\\.0\\.0\\.1:\\d+$" },
      HostHeader: TEXT,
      // The provider sends what is not set as well.
      BackupOrigin: TEXT,
      PrivateAccess: TEXT,
      VodOriginScope: TEXT,
      VodBucketId: TEXT,
    },
    ["OriginType", "Origin"],
  ),
  OriginProtocol: { type: "string", enum: ["FOLLOW", "HTTP", "HTTPS"] },
  HttpOriginPort: PORT,
  HttpsOriginPort: PORT,
  IPv6Status: { type: "string", enum: ["follow", "on", "off"] },
};

/** The origin that a request describes. @param before what holds for what is not given @default - the vendor's defaults */
export function readOrigin(request: OriginRequest, before?: Origin): Origin {
  const { OriginInfo, OriginProtocol, HttpOriginPort, HttpsOriginPort, IPv6Status } = request;
  return {
    origin: OriginInfo?.Origin ?? before?.origin ?? "",
    hostHeader: OriginInfo?.HostHeader ?? OriginInfo?.Origin ?? before?.hostHeader ?? "",
    protocol: OriginProtocol ?? before?.protocol ?? "FOLLOW",
    httpPort: HttpOriginPort ?? before?.httpPort ?? 80,
    httpsPort: HttpsOriginPort ?? before?.httpsPort ?? 443,
    ipv6Status: IPv6Status ?? before?.ipv6Status ?? "follow",
  };
}
