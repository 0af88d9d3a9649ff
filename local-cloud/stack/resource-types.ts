import {
  apiGatewayApi,
  apiGatewayApiKeyAttachment,
  apiGatewayCustomDomain,
  apiGatewayService,
  apiGatewayServiceRelease,
  apiGatewayUsagePlan,
  apiGatewayUsagePlanAttachment,
} from "../services/apigateway/resources";
import {
  camPolicy,
  camRole,
  camRolePermissionBoundaryAttachment,
  camRolePolicyAttachment,
  userInfo,
} from "../services/cam/resources";
import { clsAlarm, clsAlarmNotice, clsIndex, clsLogset, clsTopic } from "../services/cls/resources";
import {
  scfFunction,
  scfFunctionAlias,
  scfFunctionEventInvokeConfig,
  scfFunctionVersion,
  scfReservedConcurrencyConfig,
} from "../services/scf/resources/functions";
import { scfCustomDomain, scfTrigger, scfTriggers } from "../services/scf/resources/triggers";
import { ssmSecret } from "../services/ssm/resources";
import { stsCallerIdentity } from "../services/sts/resources";
import {
  teoAccelerationDomain,
  teoCertificateConfig,
  teoSecurityApiResource,
  teoSecurityApiService,
  teoSecurityPolicyConfig,
  teoZone,
} from "../services/teo/resources";
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
