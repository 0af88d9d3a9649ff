import type { Service } from "../action";
import { bindEnvironment } from "./bind-environment";
import { bindSecretIds } from "./bind-secret-ids";
import { bindSubDomain } from "./bind-sub-domain";
import { createApi } from "./create-api";
import { createApiKey } from "./create-api-key";
import { createService } from "./create-service";
import { createUsagePlan } from "./create-usage-plan";
import { deleteApi } from "./delete-api";
import { deleteService } from "./delete-service";
import { deleteUsagePlan } from "./delete-usage-plan";
import { describeApi } from "./describe-api";
import { describeApiEnvironmentStrategy } from "./describe-api-environment-strategy";
import { describeApiKey } from "./describe-api-key";
import { describeApiKeysStatus } from "./describe-api-keys-status";
import { describeApiUsagePlan } from "./describe-api-usage-plan";
import { describeService } from "./describe-service";
import { describeServiceEnvironmentReleaseHistory } from "./describe-service-environment-release-history";
import { describeServiceEnvironmentStrategy } from "./describe-service-environment-strategy";
import { describeServiceSubDomainMappings } from "./describe-service-sub-domain-mappings";
import { describeServiceSubDomains } from "./describe-service-sub-domains";
import { describeServiceUsagePlan } from "./describe-service-usage-plan";
import { describeUsagePlan } from "./describe-usage-plan";
import { describeUsagePlanEnvironments } from "./describe-usage-plan-environments";
import { modifyApi } from "./modify-api";
import { modifyApiEnvironmentStrategy } from "./modify-api-environment-strategy";
import { modifyService } from "./modify-service";
import { modifyServiceEnvironmentStrategy } from "./modify-service-environment-strategy";
import { modifySubDomain } from "./modify-sub-domain";
import { modifyUsagePlan } from "./modify-usage-plan";
import { releaseService } from "./release-service";
import { unBindEnvironment } from "./un-bind-environment";
import { unBindSecretIds } from "./un-bind-secret-ids";
import { unBindSubDomain } from "./un-bind-sub-domain";
import { unReleaseService } from "./un-release-service";

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
