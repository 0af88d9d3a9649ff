import type { Service } from "../action";
import { bindSecurityTemplateToEntity } from "./bind-security-template-to-entity";
import { createAccelerationDomain } from "./create-acceleration-domain";
import { createL7AccRules } from "./create-l7-acc-rules";
import { createSecurityApiResource } from "./create-security-api-resource";
import { createSecurityApiService } from "./create-security-api-service";
import { createZone } from "./create-zone";
import { deleteAccelerationDomains } from "./delete-acceleration-domains";
import { deleteSecurityApiResource } from "./delete-security-api-resource";
import { deleteSecurityApiService } from "./delete-security-api-service";
import { deleteZone } from "./delete-zone";
import { describeAccelerationDomains } from "./describe-acceleration-domains";
import { describeL7AccRules } from "./describe-l7-acc-rules";
import { describeSecurityApiResource } from "./describe-security-api-resource";
import { describeSecurityApiService } from "./describe-security-api-service";
import { describeSecurityPolicy } from "./describe-security-policy";
import { describeZones } from "./describe-zones";
import { modifyAccelerationDomain } from "./modify-acceleration-domain";
import { modifyAccelerationDomainStatuses } from "./modify-acceleration-domain-statuses";
import { modifyHostsCertificate } from "./modify-hosts-certificate";
import { modifyL7AccRule } from "./modify-l7-acc-rule";
import { modifySecurityApiResource } from "./modify-security-api-resource";
import { modifySecurityApiService } from "./modify-security-api-service";
import { modifySecurityPolicy } from "./modify-security-policy";
import { modifyZone } from "./modify-zone";
import { modifyZoneStatus } from "./modify-zone-status";

/** EdgeOne, which belongs to no region. */
export const teo: Service = {
  name: "teo",
  version: "2022-09-01",
  regionOptional: true,
  actions: [
    createZone,
    describeZones,
    modifyZone,
    modifyZoneStatus,
    deleteZone,
    createAccelerationDomain,
    describeAccelerationDomains,
    modifyAccelerationDomain,
    modifyAccelerationDomainStatuses,
    deleteAccelerationDomains,
    modifyHostsCertificate,
    bindSecurityTemplateToEntity,
    modifySecurityPolicy,
    describeSecurityPolicy,
    createSecurityApiService,
    describeSecurityApiService,
    modifySecurityApiService,
    deleteSecurityApiService,
    createSecurityApiResource,
    describeSecurityApiResource,
    modifySecurityApiResource,
    deleteSecurityApiResource,
    createL7AccRules,
    describeL7AccRules,
    modifyL7AccRule,
  ],
};
