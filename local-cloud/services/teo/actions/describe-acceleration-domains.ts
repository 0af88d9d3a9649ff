import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { type AccelerationDomain, domainStatus, type Zone } from "../state/teo-zone";
import { OWNERSHIP_FIELDS, ownershipOf } from "./describe-zones";
import {
  isoTime,
  type ListRequest,
  list,
  listParameters,
  type ZoneRequest,
  zoneOf,
  zoneRequest,
  zoneResource,
} from "./parameters";

const CERTIFICATE_DAYS = 90;
const DAY_MS = 86_400_000;
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
    OwnershipVerification: ownershipOf(zone),
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
  differs: "The only filter is domain-name. No certificate is looked up: what is said of one is made up from its id.",
  perform(call) {
    const zone = zoneOf(call);
    const { total, page } = list(zone.domains.values(), call.parameters, { "domain-name": ({ name }) => name });
    const now = call.cloud.clock.now();
    return { TotalCount: total, AccelerationDomains: page.map((domain) => describe(zone, domain, now)) };
  },
};
