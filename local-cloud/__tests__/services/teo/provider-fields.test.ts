// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are EdgeOne's variables.

import type { ApiCall } from "../../helpers/api-client";
import { describeProviderFields, type Fields } from "../../helpers/provider-fields";
import {
  accessRule,
  createApiResource,
  createApiService,
  createDomain,
  createZone,
  describeApiResources,
  describeApiServices,
  describeDomains,
  describeSecurityPolicy,
  describeZones,
  modifyHostsCertificate,
  modifySecurityPolicy,
  rateLimit,
} from "./fixtures";
import { TeoCloud } from "./teo-cloud";

const DOMAIN = "AccelerationDomains[]";
const CERTIFICATE = `${DOMAIN}.Certificate`;
const CUSTOM = "SecurityPolicy.CustomRules.Rules[]";
const LIMIT = "SecurityPolicy.RateLimitingRules.Rules[]";

/** The fields of EdgeOne's responses that the Terraform provider 1.83.25 reads, as far as the bindings have them. */
const READ: Readonly<Record<string, Fields>> = {
  CreateZone: { ZoneId: "string" },
  DescribeZones: {
    "Zones[].ZoneId": "string",
    "Zones[].ZoneName": "string",
    "Zones[].AliasZoneName": "string",
    "Zones[].Area": "string",
    "Zones[].Type": "string",
    "Zones[].Status": "string",
    "Zones[].ActiveStatus": "string",
    "Zones[].Paused": "boolean",
    "Zones[].Resources[].PlanId": "string",
    "Zones[].WorkModeInfos[].ConfigGroupType": "string",
    "Zones[].WorkModeInfos[].WorkMode": "string",
    "Zones[].OwnershipVerification.DnsVerification.Subdomain": "string",
    "Zones[].OwnershipVerification.DnsVerification.RecordType": "string",
    "Zones[].OwnershipVerification.DnsVerification.RecordValue": "string",
  },
  DescribeAccelerationDomains: {
    [`${DOMAIN}.ZoneId`]: "string",
    [`${DOMAIN}.DomainName`]: "string",
    [`${DOMAIN}.DomainStatus`]: "string",
    [`${DOMAIN}.OriginDetail.OriginType`]: "string",
    [`${DOMAIN}.OriginDetail.Origin`]: "string",
    [`${DOMAIN}.OriginDetail.BackupOrigin`]: "string",
    [`${DOMAIN}.OriginDetail.PrivateAccess`]: "string",
    [`${DOMAIN}.OriginDetail.HostHeader`]: "string",
    [`${DOMAIN}.OriginDetail.VodOriginScope`]: "string",
    [`${DOMAIN}.OriginDetail.VodBucketId`]: "string",
    [`${DOMAIN}.OriginProtocol`]: "string",
    [`${DOMAIN}.HttpOriginPort`]: "number",
    [`${DOMAIN}.HttpsOriginPort`]: "number",
    [`${DOMAIN}.IPv6Status`]: "string",
    [`${DOMAIN}.Cname`]: "string",
    [`${CERTIFICATE}.Mode`]: "string",
    [`${CERTIFICATE}.List[].CertId`]: "string",
    [`${CERTIFICATE}.List[].Alias`]: "string",
    [`${CERTIFICATE}.List[].Type`]: "string",
    [`${CERTIFICATE}.List[].ExpireTime`]: "string",
    [`${CERTIFICATE}.List[].DeployTime`]: "string",
    [`${CERTIFICATE}.List[].SignAlgo`]: "string",
    [`${CERTIFICATE}.ClientCertInfo.Switch`]: "string",
    [`${CERTIFICATE}.UpstreamCertInfo.UpstreamMutualTLS.Switch`]: "string",
    [`${CERTIFICATE}.UpstreamCertInfo.UpstreamCertificateVerify.VerificationMode`]: "string",
  },
  DescribeSecurityPolicy: {
    ...Object.fromEntries(
      [CUSTOM, LIMIT].flatMap((rule) =>
        ["Id", "Name", "Condition", "Action.Name", "Enabled"].map((field) => [`${rule}.${field}`, "string"]),
      ),
    ),
    [`${CUSTOM}.RuleType`]: "string",
    [`${CUSTOM}.Priority`]: "number",
    [`${LIMIT}.CountBy.0`]: "string",
    [`${LIMIT}.MaxRequestThreshold`]: "number",
    [`${LIMIT}.CountingPeriod`]: "string",
    [`${LIMIT}.ActionDuration`]: "string",
    [`${LIMIT}.Priority`]: "number",
  },
  CreateSecurityAPIService: { "APIServiceIds.0": "string" },
  DescribeSecurityAPIService: {
    "APIServices[].Id": "string",
    "APIServices[].Name": "string",
    "APIServices[].BasePath": "string",
  },
  CreateSecurityAPIResource: { "APIResourceIds.0": "string" },
  DescribeSecurityAPIResource: {
    "APIResources[].Id": "string",
    "APIResources[].Name": "string",
    "APIResources[].Path": "string",
    "APIResources[].APIServiceIds.0": "string",
    "APIResources[].Methods.0": "string",
    "APIResources[].RequestConstraint": "string",
  },
};

let cloud: TeoCloud;
let requests: Readonly<Record<string, ApiCall>>;

beforeEach(async () => {
  cloud = await TeoCloud.start();
  const { zoneId } = cloud;
  await cloud.response(createDomain(zoneId, "origin.example.net"));
  await cloud.response(modifyHostsCertificate(zoneId, { Mode: "sslcert", ServerCertInfo: [{ CertId: "aBcD1234" }] }));
  await cloud.ownPolicy();
  await cloud.response(
    modifySecurityPolicy(zoneId, {
      CustomRules: { Rules: [accessRule("${http.request.ip} in ['203.0.113.0/24']")] },
      RateLimitingRules: { Rules: [rateLimit(20)] },
    }),
  );
  const { APIServiceIds } = await cloud.response<{ APIServiceIds: string[] }>(createApiService(zoneId));
  await cloud.response(createApiResource(zoneId, APIServiceIds[0] ?? ""));
  requests = {
    CreateZone: createZone({ ZoneName: "example.org" }),
    DescribeZones: describeZones(zoneId),
    DescribeAccelerationDomains: describeDomains(zoneId),
    DescribeSecurityPolicy: describeSecurityPolicy(zoneId),
    CreateSecurityAPIService: createApiService(zoneId),
    DescribeSecurityAPIService: describeApiServices(zoneId),
    CreateSecurityAPIResource: createApiResource(zoneId, APIServiceIds[0] ?? ""),
    DescribeSecurityAPIResource: describeApiResources(zoneId),
  };
});
afterEach(() => cloud.close());

describeProviderFields(READ, (action) => cloud.response(requests[action] ?? { action }));
