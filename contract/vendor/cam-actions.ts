/** How finely CAM authorises an action; `unknown` where the vendor does not say, or where two of its pages disagree. */
export type CamLevel = "operation" | "resource" | "unknown";

/** One action as CAM sees it. */
export interface CamAction {
  readonly level: CamLevel;
  /**
   * The narrowest name of a resource in six segments, `$` before what varies. Absent at operation level, where naming a
   * resource denies.
   */
  readonly template?: `qcs::${string}`;
  /**
   * Page of the vendor's documentation with the day of its last update, or the day on which it was read where it shows
   * none.
   */
  readonly source: string;
}

/**
 * The whole product at operation level and without authorisation by tag; so are the rows that were read. Condition keys
 * are `qcs:ip`, `qcs:current_time`, `qcs:resource_tag` and `qcs:request_tag` only (598/10608, 2024-01-23): no policy
 * can ask that a role be created with a permission boundary.
 */
const CAM = "598/57054 (read 2026-11-29)";
const CAM_ROW = "598/57054 says operation level of the product; the row of this action was not read";
const CLS = "598/98119 (read 2026-11-22)";
const CLS_TYPES = "614/45877 (2024-12-03) names the resource types; the level of this action was not found";
/**
 * Knows the actions on a function as GetFunction, SetTrigger, UpdateFunction ("including its configuration and/or
 * code"), and so on.
 */
const SCF = "583/18014 (2024-12-02)";
const SCF_LIST = "598/57149 (2025-03-26)";
const SSM = "1078/38612 (2024-01-02)";
const NOT_FOUND = "not found";

const FUNCTION = "qcs::scf:$region:uin/$uin:namespace/$namespace/function/$function";
const SECRET = "qcs::ssm:$region:uin/$uin:secret/creatorUin/$creatorUin/$secretName";
const TOPIC = "qcs::cls:$region:uin/$uin:topic/$topicId";
const LOGSET = "qcs::cls:$region:uin/$uin:logset/$logsetId";

const operation = (source: string) => ({ level: "operation", source }) as const;
const resource = (template: `qcs::${string}`, source: string) => ({ level: "resource", template, source }) as const;
const unknown = (source: string) => ({ level: "unknown", source }) as const;
const unknownLevel = (template: `qcs::${string}`, source: string) => ({ level: "unknown", template, source }) as const;

const secretActions = {
  "ssm:DeleteSecret": resource(SECRET, SSM),
  "ssm:DeleteSecretVersion": resource(SECRET, SSM),
  "ssm:DescribeSecret": resource(SECRET, SSM),
  "ssm:DisableSecret": resource(SECRET, SSM),
  "ssm:EnableSecret": resource(SECRET, SSM),
  "ssm:GetSecretValue": resource(SECRET, SSM),
  "ssm:ListSecretVersionIds": resource(SECRET, SSM),
  "ssm:PutSecretValue": resource(SECRET, SSM),
  "ssm:UpdateDescription": resource(SECRET, SSM),
  "ssm:UpdateSecret": resource(SECRET, SSM),
  "ssm:CreateSecret": unknown("1078/38612 says operation level, 598/57154 (2026-01-27) a resource for its kin"),
  "ssm:ListSecrets": unknown("1078/38612 says operation level, 598/70019 a resource"),
} as const;

const functionActions = {
  "scf:CreateAlias": unknownLevel(FUNCTION, "598/57149 says operation level, 598/70005 (2025-12-06) a resource"),
  "scf:CreateFunction": resource(FUNCTION, SCF),
  "scf:CreateTrigger": operation("598/70005 (2025-12-06)"),
  "scf:DeleteAlias": operation(SCF_LIST),
  "scf:DeleteFunction": resource(FUNCTION, SCF),
  "scf:DeleteReservedConcurrencyConfig": resource(FUNCTION, SCF_LIST),
  "scf:DeleteTrigger": resource(FUNCTION, SCF),
  "scf:GetAlias": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:GetFunction": resource(FUNCTION, SCF),
  "scf:GetFunctionEventInvokeConfig": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:GetReservedConcurrencyConfig": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:InvokeFunction": unknownLevel(FUNCTION, "598/57149 says operation level, 583/18014 resource level"),
  "scf:InvokeFunctionUrl": resource(FUNCTION, SCF_LIST),
  "scf:ListTriggers": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:PublishVersion": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:PutReservedConcurrencyConfig": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:UpdateAlias": unknownLevel(FUNCTION, NOT_FOUND),
  "scf:UpdateFunctionCode": resource(FUNCTION, SCF),
  "scf:UpdateFunctionConfiguration": resource(FUNCTION, SCF),
  "scf:UpdateFunctionEventInvokeConfig": unknownLevel(FUNCTION, NOT_FOUND),
} as const;

const logActions = {
  "cls:CreateAlarm": operation(CLS),
  "cls:CreateAlarmNotice": operation(CLS),
  "cls:CreateIndex": unknownLevel(TOPIC, CLS_TYPES),
  "cls:CreateLogset": unknown(NOT_FOUND),
  "cls:CreateTopic": unknown(NOT_FOUND),
  "cls:DeleteAlarm": unknown(NOT_FOUND),
  "cls:DeleteAlarmNotice": unknown(NOT_FOUND),
  "cls:DeleteIndex": unknownLevel(TOPIC, CLS_TYPES),
  "cls:DeleteLogset": unknownLevel(LOGSET, CLS_TYPES),
  "cls:DeleteTopic": unknownLevel(TOPIC, CLS_TYPES),
  "cls:DescribeAlarmNotices": unknown(NOT_FOUND),
  "cls:DescribeAlarms": unknown(NOT_FOUND),
  "cls:DescribeIndex": unknownLevel(TOPIC, CLS_TYPES),
  "cls:DescribeLogsets": unknown(NOT_FOUND),
  "cls:DescribeTopics": unknown(NOT_FOUND),
  "cls:SearchLog": unknownLevel(TOPIC, CLS_TYPES),
  "cls:pushLog": unknownLevel(TOPIC, CLS_TYPES),
} as const;

const identityActions = {
  "cam:AttachRolePolicy": operation(CAM),
  "cam:CreatePolicy": operation(CAM),
  "cam:CreateRole": operation(CAM),
  "cam:DeletePolicy": unknown(CAM_ROW),
  "cam:DeleteRole": unknown(CAM_ROW),
  "cam:DeleteRolePermissionsBoundary": unknown(CAM_ROW),
  "cam:DescribeRoleList": unknown(CAM_ROW),
  "cam:DescribeSubAccounts": unknown(CAM_ROW),
  "cam:DetachRolePolicy": unknown(CAM_ROW),
  "cam:GetPolicy": unknown(CAM_ROW),
  "cam:GetRole": unknown(CAM_ROW),
  "cam:GetRolePermissionBoundary": unknown(CAM_ROW),
  "cam:GetUserAppId": unknown(CAM_ROW),
  "cam:ListAttachedRolePolicies": unknown(CAM_ROW),
  "cam:ListPolicies": unknown(CAM_ROW),
  /**
   * Not an API: SCF, like the products whose pages name it, checks it when a caller gives a function a role
   * (docs/unverified.md).
   */
  "cam:PassRole": resource("qcs::cam::uin/$uin:roleName/$roleName", "1040/36819 (2024-11-29)"),
  "cam:PutRolePermissionsBoundary": unknown(CAM_ROW),
  "cam:UpdatePolicy": unknown(CAM_ROW),
  "sts:AssumeRole": resource("qcs::cam::uin/$uin:roleName/$roleName", "598/57155 (read 2026-11-22)"),
  "tag:CreateTag": unknown(NOT_FOUND),
  "tag:DeleteTag": unknown(NOT_FOUND),
  "tag:DescribeResourceTagsByResourceIds": unknown(NOT_FOUND),
  "tag:DescribeTags": unknown(NOT_FOUND),
  "tag:ModifyResourceTags": unknown(NOT_FOUND),
} as const;

/**
 * eKYC: the list shows each action of its kind at operation level (docs/unverified.md says how to see that it holds).
 */
const FACEID = "598/98136 (read 2026-11-22)";
const verificationActions = {
  "faceid:ApplySdkVerificationToken": operation(FACEID),
  "faceid:GetSdkVerificationResult": operation(FACEID),
} as const;

/** The authorization granularity of COS: resource level, by bucket and path. */
const COS = "598/57092 (2024-11-26)";
const OBJECT = "qcs::cos:$region:uid/$appId:$bucket/$key";
const storageActions = {
  "cos:DeleteObject": resource(OBJECT, COS),
  "cos:GetBucket": resource(OBJECT, COS),
  "cos:GetObject": resource(OBJECT, COS),
  "cos:PutObject": resource(OBJECT, COS),
} as const;

/** The actions that this project, its deployer or its checks name in a policy. */
export const CAM_ACTIONS = {
  ...verificationActions,
  ...secretActions,
  ...functionActions,
  ...logActions,
  ...identityActions,
  ...storageActions,
} as const satisfies Readonly<Record<string, CamAction>>;

/** An action of {@link CAM_ACTIONS}, for example `ssm:GetSecretValue`. */
export type CamActionName = keyof typeof CAM_ACTIONS;

/** The actions of a level. */
export type CamActionOfLevel<L extends CamLevel> = {
  [Name in CamActionName]: (typeof CAM_ACTIONS)[Name]["level"] extends L ? Name : never;
}[CamActionName];

/** What is known about an action, with or without `name/` before it; undefined when nothing is. */
export function camAction(name: string): CamAction | undefined {
  const plain = name.replace(/^name\//, "");
  return Object.hasOwn(CAM_ACTIONS, plain) ? CAM_ACTIONS[plain as CamActionName] : undefined;
}
