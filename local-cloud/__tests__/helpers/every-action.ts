import * as apigateway from "../services/apigateway/fixtures";
import * as cam from "../services/cam/fixtures";
import * as cls from "../services/cls/fixtures";
import * as faceid from "../services/faceid/fixtures";
import * as scf from "../services/scf/fixtures";
import * as ssm from "../services/ssm/fixtures";
import * as sts from "../services/sts/fixtures";
import * as tag from "../services/tag/fixtures";
import * as teo from "../services/teo/fixtures";
import type { ApiCall } from "./api-client";
import type { ScfCloud } from "./scf-cloud";

type Response = Readonly<Record<string, unknown>>;
/** Makes a call that has to succeed, and waits as long as a change takes. */
type Perform = (call: ApiCall) => Promise<Response>;

const TAGS = [{ Key: "stage", Value: "dev" }];

const resultOf = (response: Response) => response["Result"] as Response;

async function callApigateway(perform: Perform): Promise<void> {
  await perform(scf.createFunction());
  const ServiceId = String((await perform(apigateway.createService()))["ServiceId"]);
  await perform(tag.modifyResourceTags(`qcs::apigw:ap-singapore:uin/:service/${ServiceId}`, { stage: "dev" }));
  const ApiId = String(resultOf(await perform(apigateway.createApi(ServiceId, apigateway.apiOf())))["ApiId"]);
  const UsagePlanId = String(resultOf(await perform(apigateway.createUsagePlan()))["UsagePlanId"]);
  const AccessKeyId = String(resultOf(await perform(apigateway.createApiKey()))["AccessKeyId"]);
  const toApi = { BindType: "API", ApiIds: [ApiId] };
  await perform(apigateway.describeApiKey(AccessKeyId));
  await perform(apigateway.describeApiKeysStatus(AccessKeyId));
  await perform(apigateway.modifyService(ServiceId));
  await perform(apigateway.modifyServiceLimit(ServiceId, 9));
  await perform(apigateway.describeServiceLimits(ServiceId));
  await perform(apigateway.modifyApi(ServiceId, ApiId));
  await perform(apigateway.modifyApiLimit(ServiceId, ApiId, 9));
  await perform(apigateway.describeApiLimits(ServiceId, ApiId));
  await perform(apigateway.releaseService(ServiceId));
  await perform(apigateway.describeReleases(ServiceId));
  await perform(apigateway.describeApi(ServiceId, ApiId));
  await perform(apigateway.bindSecretIds(UsagePlanId, AccessKeyId));
  await perform(apigateway.bindEnvironment(ServiceId, UsagePlanId));
  await perform(apigateway.bindEnvironment(ServiceId, UsagePlanId, toApi));
  await perform(apigateway.modifyUsagePlan(UsagePlanId));
  await perform(apigateway.describeUsagePlan(UsagePlanId));
  await perform(apigateway.describeUsagePlanEnvironments(UsagePlanId, "API"));
  await perform(apigateway.describeServiceUsagePlan(ServiceId));
  await perform(apigateway.describeApiUsagePlan(ServiceId));
  await perform(apigateway.describeService(ServiceId));
  await perform(apigateway.bindSubDomain(ServiceId));
  await perform(apigateway.describeSubDomains(ServiceId));
  await perform(apigateway.describeSubDomainMappings(ServiceId));
  await perform(apigateway.modifySubDomain(ServiceId));
  await perform(apigateway.unBindSubDomain(ServiceId));
  await perform(apigateway.unBindSecretIds(UsagePlanId, AccessKeyId));
  await perform(apigateway.unBindEnvironment(ServiceId, UsagePlanId));
  await perform(apigateway.unBindEnvironment(ServiceId, UsagePlanId, toApi));
  await perform(apigateway.deleteUsagePlan(UsagePlanId));
  await perform(apigateway.unReleaseService(ServiceId));
  await perform(apigateway.deleteApi(ServiceId, ApiId));
  await perform(apigateway.deleteService(ServiceId));
  await perform(scf.deleteFunction());
}

async function callCam(perform: Perform): Promise<void> {
  const RoleId = String((await perform(cam.createRole({ Tags: TAGS })))["RoleId"]);
  const PolicyId = Number((await perform(cam.createPolicy({ Tags: TAGS })))["PolicyId"]);
  await perform(cam.attachRolePolicy(RoleId, PolicyId));
  await perform(cam.describeRoleList());
  await perform(cam.getRole({ RoleId }));
  await perform(cam.getPolicy(PolicyId));
  await perform(cam.listPolicies("execution"));
  await perform(cam.listAttachedRolePolicies(RoleId));
  await perform(cam.putRoleBoundary(RoleId, PolicyId));
  await perform(cam.getRoleBoundary(RoleId));
  await perform(cam.deleteRoleBoundary(RoleId));
  await perform(cam.updateRoleDescription(RoleId, "changed"));
  await perform(cam.updateAssumeRolePolicy(RoleId, cam.OTHER_TRUST));
  await perform(cam.updateRoleConsoleLogin(Number(RoleId), 0));
  await perform(cam.updateRoleSessionDuration(Number(RoleId), 3_600));
  await perform(cam.updatePolicy(PolicyId, { PolicyDocument: cam.OTHER_PERMISSION }));
  await perform(cam.updatePolicyByName("execution", { Description: "changed" }));
  await perform(cam.GET_USER_APP_ID);
  await perform(cam.describeSubAccounts(100000000001));
  await perform(cam.detachRolePolicy(RoleId, PolicyId));
  await perform(cam.deletePolicy(PolicyId));
  await perform(cam.deleteRole(RoleId));
}

async function callCls(perform: Perform, { local }: ScfCloud): Promise<void> {
  const logsetId = String((await perform(cls.createLogset("logs", { Tags: TAGS })))["LogsetId"]);
  const topicId = String((await perform(cls.createTopic(logsetId, { Tags: TAGS })))["TopicId"]);
  await perform(cls.createIndex(topicId, { Rule: cls.WHOLE_RULE }));
  await perform(cls.describeLogsets(logsetId));
  await perform(cls.describeTopics(topicId));
  await perform(cls.describeIndex(topicId));
  local.cloud.cls.deliver(topicId, "line");
  await perform(cls.searchLog(topicId, "*"));
  await perform(cls.searchLog(topicId, "* | select count(*) as total"));
  await perform(cls.searchLog(topicId, "* | select count(*) as total", { UseNewAnalysis: false }));
  const noticeId = String((await perform(cls.createAlarmNotice({ Tags: TAGS })))["AlarmNoticeId"]);
  await perform(cls.describeAlarmNotices(noticeId));
  await perform(cls.modifyAlarmNotice(noticeId, { Name: "other" }));
  const alarm = await perform(cls.createAlarm(logsetId, topicId, noticeId, { Tags: TAGS }));
  const alarmId = String(alarm["AlarmId"]);
  await perform(cls.describeAlarms(alarmId));
  await perform(cls.modifyAlarm(alarmId, { Status: false }));
  await perform(cls.deleteAlarm(alarmId));
  await perform(cls.deleteAlarmNotice(noticeId));
  await perform(cls.modifyIndex(topicId, { Status: false }));
  await perform(cls.modifyTopic(topicId, { Period: 7 }));
  await perform(cls.modifyLogset(logsetId, "other"));
  await perform(cls.deleteIndex(topicId));
  await perform(cls.deleteTopic(topicId));
  await perform(cls.deleteLogset(logsetId));
}

async function callFaceid(perform: Perform): Promise<void> {
  for (const Extra of ["order-1", "test-user:edited"]) {
    const { SdkToken } = await perform(faceid.applySdkVerificationToken({ Extra }));
    await perform(faceid.getSdkVerificationResult(String(SdkToken)));
  }
}

async function callScf(perform: Perform): Promise<void> {
  await perform(scf.createFunction());
  await perform(scf.createTrigger());
  await perform(scf.listTriggers());
  await perform(scf.updateTrigger({ Enable: "CLOSE" }));
  await perform(scf.createCustomDomain());
  await perform(scf.getCustomDomain());
  await perform(scf.updateCustomDomain({ Protocol: "HTTP&HTTPS" }));
  await perform(scf.putReservedConcurrencyConfig(512));
  await perform(scf.getReservedConcurrencyConfig());
  await perform(scf.publishVersion());
  await perform(scf.listVersionByFunction());
  await perform(scf.createAlias("live", "1"));
  await perform(scf.updateAlias("live", "1", scf.additional("$LATEST", 0.5)));
  await perform(scf.getAlias("live"));
  await perform(scf.listAliases());
  await perform(scf.updateAlias("live", "$LATEST"));
  await perform(scf.getFunction());
  await perform(scf.listFunctions());
  await perform(scf.invoke());
  await perform(scf.updateFunctionConfiguration({ Timeout: 10 }));
  await perform(scf.updateFunctionCode(scf.saying("two")));
  await perform(scf.deleteCustomDomain());
  await perform(scf.deleteAlias("live"));
  await perform(scf.deleteTrigger());
  await perform(scf.deleteReservedConcurrencyConfig());
  await perform(scf.updateFunctionEventInvokeConfig(0));
  await perform(scf.getFunctionEventInvokeConfig());
  await perform(scf.deleteFunction());
}

async function callSsm(perform: Perform): Promise<void> {
  await perform(ssm.createSecret("keys"));
  await perform(ssm.describeSecret("keys"));
  await perform(ssm.updateDescription("keys", "changed"));
  await perform(ssm.putSecretValue("keys", "second"));
  await perform(ssm.updateSecret("keys", "second"));
  await perform(ssm.getSecretValue("keys", "second"));
  await perform(ssm.listSecretVersionIds("keys"));
  await perform(ssm.listSecrets());
  await perform(ssm.deleteSecretVersion("keys", "second"));
  await perform(ssm.disableSecret("keys"));
  await perform(ssm.enableSecret("keys"));
  await perform(ssm.disableSecret("keys"));
  await perform(ssm.deleteSecret("keys"));
}

async function callSts(perform: Perform): Promise<void> {
  await perform(sts.getCallerIdentity());
  await perform(cam.createRole({ RoleName: "operator", PolicyDocument: sts.TRUST_ACCOUNT }));
  await perform(sts.assumeRole("operator"));
}

async function callTag(perform: Perform): Promise<void> {
  const { RoleId } = await perform(cam.createRole({ RoleName: "tagged" }));
  await perform(tag.modifyResourceTags(`qcs::cam::uin/:role/${String(RoleId)}`, { stage: "dev" }));
  await perform(tag.describeResourceTags("cam", "role", "", String(RoleId)));
  await perform(tag.lockTag("CreateTag", "state"));
  await perform(tag.lockTag("DescribeTags", "state"));
  await perform(tag.lockTag("DeleteTag", "state"));
}

async function callTeo(perform: Perform): Promise<void> {
  const firstOf = async (call: ApiCall, list: string) => String(((await perform(call))[list] as string[])[0]);
  const zoneId = String((await perform(teo.createZone({ Tags: [{ TagKey: "stage", TagValue: "dev" }] })))["ZoneId"]);
  await perform(teo.describeZones(zoneId));
  await perform(teo.modifyZone(zoneId, { Area: "global" }));
  await perform(teo.createDomain(zoneId, "origin.example.net"));
  await perform(teo.modifyDomain(zoneId, { OriginProtocol: "FOLLOW" }));
  await perform(teo.modifyHostsCertificate(zoneId, { Mode: "sslcert", ServerCertInfo: [{ CertId: "aBcD1234" }] }));
  await perform(teo.describeDomains(zoneId));
  await perform(teo.bindSecurityTemplate(zoneId));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is EdgeOne's variable.
  const rules = { Rules: [teo.accessRule("${http.request.ip} in ['203.0.113.0/24']")] };
  await perform(
    teo.modifySecurityPolicy(zoneId, { CustomRules: rules, RateLimitingRules: { Rules: [teo.rateLimit(20)] } }),
  );
  await perform(teo.describeSecurityPolicy(zoneId));
  const serviceId = await firstOf(teo.createApiService(zoneId), "APIServiceIds");
  const resourceId = await firstOf(teo.createApiResource(zoneId, serviceId), "APIResourceIds");
  await perform(teo.describeApiServices(zoneId));
  await perform(teo.describeApiResources(zoneId));
  await perform(teo.modifyApiService(zoneId, serviceId, { Name: "renamed" }));
  await perform(teo.modifyApiResource(zoneId, resourceId, { Methods: ["GET"] }));
  await perform(teo.deleteApiResource(zoneId, resourceId));
  await perform(teo.deleteApiService(zoneId, serviceId));
  const RuleId = await firstOf(teo.createRule(zoneId, teo.headerRule("one")), "RuleIds");
  await perform(teo.modifyRule(zoneId, { ...teo.headerRule("two"), RuleId }));
  await perform(teo.describeRules(zoneId));
  await perform(teo.modifyDomainStatuses(zoneId, "offline"));
  await perform(teo.deleteDomains(zoneId));
  await perform(teo.modifyZoneStatus(zoneId, true));
  await perform(teo.deleteZone(zoneId));
}

/** Calls every action of every service with success, and gives the responses by `service:action`. */
export async function callEveryAction(world: ScfCloud): Promise<ReadonlyMap<string, readonly Response[]>> {
  const responses = new Map<string, Response[]>();
  const perform: Perform = async (call) => {
    const response = await world.settle(call);
    const name = `${call.service}:${call.action}`;
    responses.set(name, [...(responses.get(name) ?? []), response]);
    return response;
  };
  const services = [callApigateway, callCam, callCls, callFaceid, callScf, callSsm, callSts, callTag, callTeo];
  for (const callService of services) await callService(perform, world);
  return responses;
}
