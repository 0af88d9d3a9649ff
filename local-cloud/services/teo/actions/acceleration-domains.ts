import { DOMAIN_NAME } from "../../../../lib/domain-name";
import { DAY_MS } from "../../../../lib/durations";
import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { type AccelerationDomain, domainStatus, type Origin, type Zone } from "../state/teo-zone";
import {
  BOOLEAN,
  isoTime,
  type ListRequest,
  list,
  listParameters,
  requestedZone,
  TEXT,
  TEXTS,
  type ZoneRequest,
  zoneRequest,
  zoneResource,
} from "./parameters";
import { describeOwnership, OWNERSHIP_FIELDS } from "./zones";

/** Parameters of an action that says where a domain fetches from. */
interface OriginRequest {
  readonly OriginInfo?: { readonly OriginType: "IP_DOMAIN"; readonly Origin: string; readonly HostHeader?: string };
  readonly OriginProtocol?: Origin["protocol"];
  readonly HttpOriginPort?: number;
  readonly HttpsOriginPort?: number;
  readonly IPv6Status?: Origin["ipv6Status"];
}

const PORT: JsonSchema = { type: "integer", minimum: 1, maximum: 65_535 };

/**
 * Schemas of {@link OriginRequest}. Of the kinds of origin, the local cloud has addresses and domains; the rest is for
 * other products.
 */
const ORIGIN_PARAMETERS: Readonly<Record<string, JsonSchema>> = {
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

/**
 * The origin that a request describes.
 *
 * @param before what holds for what is not given @default - the vendor's defaults
 */
function readOrigin(request: OriginRequest, before?: Origin): Origin {
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

interface CreateAccelerationDomainRequest extends ZoneRequest, OriginRequest {
  readonly DomainName: string;
}

/** Adds a domain to a site, and deploys it to the edge. */
export const createAccelerationDomain: Action<CreateAccelerationDomainRequest> = {
  name: "CreateAccelerationDomain",
  request: () =>
    zoneRequest({ DomainName: { type: "string", pattern: DOMAIN_NAME.source }, ...ORIGIN_PARAMETERS }, [
      "DomainName",
      "OriginInfo",
    ]),
  resource: zoneResource,
  answers: OWNERSHIP_FIELDS,
  differs:
    "The domain is a listener on this machine, which speaks plain HTTP to callers and to the origin. Origins are addresses and domains only; one of this machine may have a port.",
  async perform(call) {
    const { cloud, edge, parameters } = call;
    const zone = requestedZone(call);
    const domain = cloud.teo.createDomain(zone, parameters.DomainName, readOrigin(parameters));
    cloud.teo.deploy(domain);
    await edge.open(zone, domain);
    return { OwnershipVerification: describeOwnership(zone) };
  },
};

const CERTIFICATE_DAYS = 90;
const NO_MUTUAL_TLS = { Switch: "off", CertInfos: [] };
const MUTUAL_TLS_FIELDS = ["Switch", "CertInfos[]"];

const CERTIFICATE_FIELDS: readonly string[] = [
  "Mode",
  ...within("List[]", ["CertId", "Alias", "Type", "ExpireTime", "DeployTime", "SignAlgo", "Status"]),
  ...within("ClientCertInfo", MUTUAL_TLS_FIELDS),
  ...within("UpstreamCertInfo.UpstreamMutualTLS", MUTUAL_TLS_FIELDS),
  ...within("UpstreamCertInfo.UpstreamCertificateVerify", ["VerificationMode", "CustomCACerts[]"]),
];

const ORIGIN_FIELDS: readonly string[] = [
  ...["OriginType", "Origin", "HostHeader", "BackupOrigin", "OriginGroupName", "BackOriginGroupName"],
  ...["PrivateAccess", "PrivateParameters[]", "VodOriginScope", "VodBucketId"],
];

const DOMAIN_FIELDS: readonly string[] = [
  ...["ZoneId", "DomainName", "DomainStatus", "OriginProtocol", "HttpOriginPort", "HttpsOriginPort", "IPv6Status"],
  ...["Cname", "IdentificationStatus", "CreatedOn", "ModifiedOn"],
  ...within("OriginDetail", ORIGIN_FIELDS),
  ...OWNERSHIP_FIELDS,
  ...within("Certificate", CERTIFICATE_FIELDS),
];

function describeCertificate({ certificate: { mode, certIds }, name, createdAt, modifiedAt }: AccelerationDomain) {
  return {
    Mode: mode,
    List: certIds.map((CertId) => ({
      CertId,
      Alias: name,
      Type: "upload",
      ExpireTime: isoTime(createdAt + CERTIFICATE_DAYS * DAY_MS),
      DeployTime: isoTime(modifiedAt),
      SignAlgo: "RSA 2048",
      Status: "deployed",
    })),
    ClientCertInfo: NO_MUTUAL_TLS,
    UpstreamCertInfo: {
      UpstreamMutualTLS: NO_MUTUAL_TLS,
      UpstreamCertificateVerify: { VerificationMode: "disable", CustomCACerts: [] },
    },
  };
}

function describe(zone: Zone, domain: AccelerationDomain, now: number): object {
  const { origin, name } = domain;
  return {
    ZoneId: zone.zoneId,
    DomainName: name,
    DomainStatus: domainStatus(domain, now),
    OriginDetail: {
      OriginType: "IP_DOMAIN",
      Origin: origin.origin,
      HostHeader: origin.hostHeader,
      BackupOrigin: "",
      OriginGroupName: "",
      BackOriginGroupName: "",
      PrivateAccess: "off",
      PrivateParameters: [],
      VodOriginScope: "",
      VodBucketId: "",
    },
    OriginProtocol: origin.protocol,
    HttpOriginPort: origin.httpPort,
    HttpsOriginPort: origin.httpsPort,
    IPv6Status: origin.ipv6Status,
    Cname: `${name}.eo.dnse1.com`,
    IdentificationStatus: "finished",
    OwnershipVerification: describeOwnership(zone),
    Certificate: describeCertificate(domain),
    CreatedOn: isoTime(domain.createdAt),
    ModifiedOn: isoTime(domain.modifiedAt),
  };
}

/** The domains of a site by page. */
export const describeAccelerationDomains: Action<ZoneRequest & ListRequest> = {
  name: "DescribeAccelerationDomains",
  request: () => zoneRequest(listParameters(200)),
  resource: zoneResource,
  answers: ["TotalCount", ...within("AccelerationDomains[]", DOMAIN_FIELDS)],
  differs:
    "The only filter is domain-name. No certificate is looked up: what is answered about one is made up from its id.",
  perform(call) {
    const zone = requestedZone(call);
    const { total, page } = list(zone.domains.values(), call.parameters, { "domain-name": ({ name }) => name });
    const now = call.cloud.clock.now();
    return { TotalCount: total, AccelerationDomains: page.map((domain) => describe(zone, domain, now)) };
  },
};

interface ModifyAccelerationDomainRequest extends ZoneRequest, OriginRequest {
  readonly DomainName: string;
}

/** Changes where a domain fetches from. */
export const modifyAccelerationDomain: Action<ModifyAccelerationDomainRequest> = {
  name: "ModifyAccelerationDomain",
  request: () => zoneRequest({ DomainName: TEXT, ...ORIGIN_PARAMETERS }, ["DomainName"]),
  resource: zoneResource,
  perform(call) {
    const { cloud, parameters } = call;
    const domain = cloud.teo.domain(requestedZone(call), parameters.DomainName);
    cloud.teo.deploy(domain, { origin: readOrigin(parameters, domain.origin) });
    return {};
  },
};

interface ModifyAccelerationDomainStatusesRequest extends ZoneRequest {
  readonly DomainNames: readonly string[];
  readonly Status: "online" | "offline";
  readonly Force?: boolean;
}

/** Takes domains online or offline. */
export const modifyAccelerationDomainStatuses: Action<ModifyAccelerationDomainStatusesRequest> = {
  name: "ModifyAccelerationDomainStatuses",
  request: () =>
    zoneRequest({ DomainNames: TEXTS, Status: { type: "string", enum: ["online", "offline"] }, Force: BOOLEAN }, [
      "DomainNames",
      "Status",
    ]),
  resource: zoneResource,
  perform(call) {
    const { cloud, parameters } = call;
    const zone = requestedZone(call);
    const domains = parameters.DomainNames.map((name) => cloud.teo.domain(zone, name));
    for (const domain of domains) cloud.teo.deploy(domain, { online: parameters.Status === "online" });
    return {};
  },
};

interface DeleteAccelerationDomainsRequest extends ZoneRequest {
  readonly DomainNames: readonly string[];
  readonly Force?: boolean;
}

/** Deletes domains that are offline, with their certificates and security policies; all of them or none. */
export const deleteAccelerationDomains: Action<DeleteAccelerationDomainsRequest> = {
  name: "DeleteAccelerationDomains",
  request: () => zoneRequest({ DomainNames: TEXTS, Force: BOOLEAN }, ["DomainNames"]),
  resource: zoneResource,
  async perform(call) {
    const { cloud, edge, parameters } = call;
    const zone = requestedZone(call);
    for (const name of parameters.DomainNames) {
      const status = domainStatus(cloud.teo.domain(zone, name), cloud.clock.now());
      if (status !== "offline") {
        throw new ApiError(
          "InvalidParameterValue.InvalidDomainStatus",
          `The domain ${name} is ${status}, not offline.`,
        );
      }
    }
    for (const name of parameters.DomainNames) {
      zone.domains.delete(name);
      await edge.closeDomain(name);
    }
    return {};
  },
};
