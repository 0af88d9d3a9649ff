import type { Service } from "../../core/action";
import { bindSecurityTemplateToEntity } from "./actions/bind-security-template-to-entity";
import { createAccelerationDomain } from "./actions/create-acceleration-domain";
import { createL7AccRules } from "./actions/create-l7-acc-rules";
import { createSecurityApiResource } from "./actions/create-security-api-resource";
import { createSecurityApiService } from "./actions/create-security-api-service";
import { createZone } from "./actions/create-zone";
import { deleteAccelerationDomains } from "./actions/delete-acceleration-domains";
import { deleteSecurityApiResource } from "./actions/delete-security-api-resource";
import { deleteSecurityApiService } from "./actions/delete-security-api-service";
import { deleteZone } from "./actions/delete-zone";
import { describeAccelerationDomains } from "./actions/describe-acceleration-domains";
import { describeL7AccRules } from "./actions/describe-l7-acc-rules";
import { describeSecurityApiResource } from "./actions/describe-security-api-resource";
import { describeSecurityApiService } from "./actions/describe-security-api-service";
import { describeSecurityPolicy } from "./actions/describe-security-policy";
import { describeZones } from "./actions/describe-zones";
import { modifyAccelerationDomain } from "./actions/modify-acceleration-domain";
import { modifyAccelerationDomainStatuses } from "./actions/modify-acceleration-domain-statuses";
import { modifyHostsCertificate } from "./actions/modify-hosts-certificate";
import { modifyL7AccRule } from "./actions/modify-l7-acc-rule";
import { modifySecurityApiResource } from "./actions/modify-security-api-resource";
import { modifySecurityApiService } from "./actions/modify-security-api-service";
import { modifySecurityPolicy } from "./actions/modify-security-policy";
import { modifyZone } from "./actions/modify-zone";
import { modifyZoneStatus } from "./actions/modify-zone-status";

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
