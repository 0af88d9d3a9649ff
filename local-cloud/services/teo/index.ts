import type { Service } from "../../core/action";
import {
  createAccelerationDomain,
  deleteAccelerationDomains,
  describeAccelerationDomains,
  modifyAccelerationDomain,
  modifyAccelerationDomainStatuses,
} from "./actions/acceleration-domains";
import {
  createSecurityApiResource,
  deleteSecurityApiResource,
  describeSecurityApiResource,
  modifySecurityApiResource,
} from "./actions/api-resources";
import {
  createSecurityApiService,
  deleteSecurityApiService,
  describeSecurityApiService,
  modifySecurityApiService,
} from "./actions/api-services";
import { modifyHostsCertificate } from "./actions/hosts-certificates";
import { createL7AccRules, describeL7AccRules, modifyL7AccRule } from "./actions/l7-rules";
import {
  bindSecurityTemplateToEntity,
  describeSecurityPolicy,
  modifySecurityPolicy,
} from "./actions/security-policies";
import { createZone, deleteZone, describeZones, modifyZone, modifyZoneStatus } from "./actions/zones";

/** EdgeOne, which belongs to no region. */
export const teo: Service = {
  name: "teo",
  version: "2022-09-01",
  regionOptional: true,
  identifiers: ["Filters"],
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
