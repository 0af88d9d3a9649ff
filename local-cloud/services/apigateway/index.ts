import type { Service } from "../../core/action";
import { bindEnvironment } from "./actions/bind-environment";
import { bindSecretIds } from "./actions/bind-secret-ids";
import { bindSubDomain } from "./actions/bind-sub-domain";
import { createApi } from "./actions/create-api";
import { createApiKey } from "./actions/create-api-key";
import { createService } from "./actions/create-service";
import { createUsagePlan } from "./actions/create-usage-plan";
import { deleteApi } from "./actions/delete-api";
import { deleteService } from "./actions/delete-service";
import { deleteUsagePlan } from "./actions/delete-usage-plan";
import { describeApi } from "./actions/describe-api";
import { describeApiEnvironmentStrategy } from "./actions/describe-api-environment-strategy";
import { describeApiKey } from "./actions/describe-api-key";
import { describeApiKeysStatus } from "./actions/describe-api-keys-status";
import { describeApiUsagePlan } from "./actions/describe-api-usage-plan";
import { describeService } from "./actions/describe-service";
import { describeServiceEnvironmentReleaseHistory } from "./actions/describe-service-environment-release-history";
import { describeServiceEnvironmentStrategy } from "./actions/describe-service-environment-strategy";
import { describeServiceSubDomainMappings } from "./actions/describe-service-sub-domain-mappings";
import { describeServiceSubDomains } from "./actions/describe-service-sub-domains";
import { describeServiceUsagePlan } from "./actions/describe-service-usage-plan";
import { describeUsagePlan } from "./actions/describe-usage-plan";
import { describeUsagePlanEnvironments } from "./actions/describe-usage-plan-environments";
import { modifyApi } from "./actions/modify-api";
import { modifyApiEnvironmentStrategy } from "./actions/modify-api-environment-strategy";
import { modifyService } from "./actions/modify-service";
import { modifyServiceEnvironmentStrategy } from "./actions/modify-service-environment-strategy";
import { modifySubDomain } from "./actions/modify-sub-domain";
import { modifyUsagePlan } from "./actions/modify-usage-plan";
import { releaseService } from "./actions/release-service";
import { unBindEnvironment } from "./actions/un-bind-environment";
import { unBindSecretIds } from "./actions/un-bind-secret-ids";
import { unBindSubDomain } from "./actions/un-bind-sub-domain";
import { unReleaseService } from "./actions/un-release-service";

/** API Gateway, as far as services in front of functions need it. */
export const apigateway: Service = {
  name: "apigateway",
  version: "2018-08-08",
  actions: [
    createService,
    describeService,
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
