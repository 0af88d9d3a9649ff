import type { ResourceType } from "../resource-type";
import { apiGatewayApi } from "./api-gateway-api";
import { apiGatewayApiKeyAttachment } from "./api-gateway-api-key-attachment";
import { apiGatewayCustomDomain } from "./api-gateway-custom-domain";
import { apiGatewayService } from "./api-gateway-service";
import { apiGatewayServiceRelease } from "./api-gateway-service-release";
import { apiGatewayUsagePlan } from "./api-gateway-usage-plan";
import { apiGatewayUsagePlanAttachment } from "./api-gateway-usage-plan-attachment";
import { camPolicy } from "./cam-policy";
import { camRole } from "./cam-role";
import { camRolePermissionBoundaryAttachment } from "./cam-role-permission-boundary-attachment";
import { camRolePolicyAttachment } from "./cam-role-policy-attachment";
import { clsAlarm } from "./cls-alarm";
import { clsAlarmNotice } from "./cls-alarm-notice";
import { clsIndex } from "./cls-index";
import { clsLogset } from "./cls-logset";
import { clsTopic } from "./cls-topic";
import { scfCustomDomain } from "./scf-custom-domain";
import { scfFunction } from "./scf-function";
import { scfFunctionAlias } from "./scf-function-alias";
import { scfFunctionEventInvokeConfig } from "./scf-function-event-invoke-config";
import { scfFunctionVersion } from "./scf-function-version";
import { scfReservedConcurrencyConfig } from "./scf-reserved-concurrency-config";
import { scfTrigger } from "./scf-trigger";
import { scfTriggers } from "./scf-triggers";
import { ssmSecret } from "./ssm-secret";
import { stsCallerIdentity } from "./sts-caller-identity";
import { teoAccelerationDomain } from "./teo-acceleration-domain";
import { teoCertificateConfig } from "./teo-certificate-config";
import { teoSecurityApiResource } from "./teo-security-api-resource";
import { teoSecurityApiService } from "./teo-security-api-service";
import { teoSecurityPolicyConfig } from "./teo-security-policy-config";
import { teoZone } from "./teo-zone";
import { userInfo } from "./user-info";

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
