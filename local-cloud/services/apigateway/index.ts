import type { Service } from "../../core/action";
import { createApiKey, describeApiKey, describeApiKeysStatus } from "./actions/api-keys";
import { createApi, deleteApi, describeApi, modifyApi } from "./actions/apis";
import { bindEnvironment, bindSecretIds, unBindEnvironment, unBindSecretIds } from "./actions/bindings";
import {
  describeApiUsagePlan,
  describeServiceUsagePlan,
  describeUsagePlanEnvironments,
} from "./actions/bound-usage-plans";
import {
  describeApiEnvironmentStrategy,
  describeServiceEnvironmentStrategy,
  modifyApiEnvironmentStrategy,
  modifyServiceEnvironmentStrategy,
} from "./actions/environment-strategies";
import { describeServiceEnvironmentList, describeServicesStatus } from "./actions/lists";
import { describeServiceEnvironmentReleaseHistory, releaseService, unReleaseService } from "./actions/releases";
import { createService, deleteService, describeService, modifyService } from "./actions/services";
import {
  bindSubDomain,
  describeServiceSubDomainMappings,
  describeServiceSubDomains,
  modifySubDomain,
  unBindSubDomain,
} from "./actions/sub-domains";
import { createUsagePlan, deleteUsagePlan, describeUsagePlan, modifyUsagePlan } from "./actions/usage-plans";

/** API Gateway, as far as services in front of functions need it. */
export const apigateway: Service = {
  name: "apigateway",
  version: "2018-08-08",
  identifiers: ["SecretName", "Filters"],
  actions: [
    createService,
    describeService,
    describeServicesStatus,
    describeServiceEnvironmentList,
    modifyService,
    deleteService,
    describeServiceEnvironmentStrategy,
    modifyServiceEnvironmentStrategy,
    createApi,
    describeApi,
    modifyApi,
    deleteApi,
    describeApiEnvironmentStrategy,
    modifyApiEnvironmentStrategy,
    releaseService,
    unReleaseService,
    describeServiceEnvironmentReleaseHistory,
    createUsagePlan,
    describeUsagePlan,
    modifyUsagePlan,
    deleteUsagePlan,
    bindEnvironment,
    unBindEnvironment,
    describeUsagePlanEnvironments,
    describeServiceUsagePlan,
    describeApiUsagePlan,
    createApiKey,
    describeApiKey,
    describeApiKeysStatus,
    bindSecretIds,
    unBindSecretIds,
    bindSubDomain,
    modifySubDomain,
    unBindSubDomain,
    describeServiceSubDomains,
    describeServiceSubDomainMappings,
  ],
};
