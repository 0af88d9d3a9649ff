import { apiGatewayApi } from "../services/apigateway/resources/api";
import { apiGatewayApiKeyAttachment } from "../services/apigateway/resources/api-key-attachment";
import { apiGatewayCustomDomain } from "../services/apigateway/resources/custom-domain";
import { apiGatewayService } from "../services/apigateway/resources/service";
import { apiGatewayServiceRelease } from "../services/apigateway/resources/service-release";
import { apiGatewayUsagePlan } from "../services/apigateway/resources/usage-plan";
import { apiGatewayUsagePlanAttachment } from "../services/apigateway/resources/usage-plan-attachment";
import { camPolicy } from "../services/cam/resources/policy";
import { camRole } from "../services/cam/resources/role";
import { camRolePermissionBoundaryAttachment } from "../services/cam/resources/role-permission-boundary-attachment";
import { camRolePolicyAttachment } from "../services/cam/resources/role-policy-attachment";
import { userInfo } from "../services/cam/resources/user-info";
import { clsAlarm } from "../services/cls/resources/alarm";
import { clsAlarmNotice } from "../services/cls/resources/alarm-notice";
import { clsIndex } from "../services/cls/resources/index";
import { clsLogset } from "../services/cls/resources/logset";
import { clsTopic } from "../services/cls/resources/topic";
import { scfCustomDomain } from "../services/scf/resources/custom-domain";
import { scfFunction } from "../services/scf/resources/function";
import { scfFunctionAlias } from "../services/scf/resources/function-alias";
import { scfFunctionEventInvokeConfig } from "../services/scf/resources/function-event-invoke-config";
import { scfFunctionVersion } from "../services/scf/resources/function-version";
import { scfReservedConcurrencyConfig } from "../services/scf/resources/reserved-concurrency-config";
import { scfTrigger } from "../services/scf/resources/trigger";
import { scfTriggers } from "../services/scf/resources/triggers";
import { ssmSecret } from "../services/ssm/resources/secret";
import { stsCallerIdentity } from "../services/sts/resources/caller-identity";
import { teoAccelerationDomain } from "../services/teo/resources/acceleration-domain";
import { teoCertificateConfig } from "../services/teo/resources/certificate-config";
import { teoSecurityApiResource } from "../services/teo/resources/security-api-resource";
import { teoSecurityApiService } from "../services/teo/resources/security-api-service";
import { teoSecurityPolicyConfig } from "../services/teo/resources/security-policy-config";
import { teoZone } from "../services/teo/resources/zone";
import type { ResourceType } from "./resource-type";

/** The resources that can be loaded, by Terraform's type. */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_api_gateway_api: apiGatewayApi,
  tencentcloud_api_gateway_api_key_attachment: apiGatewayApiKeyAttachment,
  tencentcloud_api_gateway_custom_domain: apiGatewayCustomDomain,
  tencentcloud_api_gateway_service: apiGatewayService,
  tencentcloud_api_gateway_service_release: apiGatewayServiceRelease,
  tencentcloud_api_gateway_usage_plan: apiGatewayUsagePlan,
  tencentcloud_api_gateway_usage_plan_attachment: apiGatewayUsagePlanAttachment,
  tencentcloud_cam_policy: camPolicy,
  tencentcloud_cam_role: camRole,
  tencentcloud_cam_role_permission_boundary_attachment: camRolePermissionBoundaryAttachment,
  tencentcloud_cam_role_policy_attachment: camRolePolicyAttachment,
  tencentcloud_cls_alarm: clsAlarm,
  tencentcloud_cls_alarm_notice: clsAlarmNotice,
  tencentcloud_cls_index: clsIndex,
  tencentcloud_cls_logset: clsLogset,
  tencentcloud_cls_topic: clsTopic,
  tencentcloud_scf_custom_domain: scfCustomDomain,
  tencentcloud_scf_function: scfFunction,
  tencentcloud_scf_function_alias: scfFunctionAlias,
  tencentcloud_scf_function_event_invoke_config: scfFunctionEventInvokeConfig,
  tencentcloud_scf_function_version: scfFunctionVersion,
  tencentcloud_scf_reserved_concurrency_config: scfReservedConcurrencyConfig,
  tencentcloud_scf_trigger: scfTrigger,
  tencentcloud_ssm_secret: ssmSecret,
  tencentcloud_teo_acceleration_domain: teoAccelerationDomain,
  tencentcloud_teo_certificate_config: teoCertificateConfig,
  tencentcloud_teo_security_api_resource: teoSecurityApiResource,
  tencentcloud_teo_security_api_service: teoSecurityApiService,
  tencentcloud_teo_security_policy_config: teoSecurityPolicyConfig,
  tencentcloud_teo_zone: teoZone,
};

/** The data sources that can be read, by Terraform's type. */
export const DATA_SOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  tencentcloud_scf_triggers: scfTriggers,
  tencentcloud_sts_caller_identity: stsCallerIdentity,
  tencentcloud_user_info: userInfo,
};
