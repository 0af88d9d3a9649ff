import { sixSegmentName } from "../../../../policies/six-segments";
import type { Cloud } from "../../../cloud";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { KeyValueTag } from "../../../core/key-value-tags";
import { trusts, trustsService } from "../../cam/authorisation";
import type { Role } from "../../cam/state/cam-state";
import { CREDENTIAL_FIELDS, describeCredentials, REQUESTS_PER_SECOND } from "./credentials";
import { POLICY_DIFFERS, readSessionPolicy } from "./session-policy";

interface Request {
  /**
   * `qcs::cam::uin/UIN:roleName/NAME` or `qcs::cam::uin/UIN:role/ID`; of a service role also
   * `…:role/tencentcloudServiceRole/ID` and `…:role/tencentcloudServiceRoleName/NAME`.
   */
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly DurationSeconds?: number;
  /** See readSessionPolicy. */
  readonly Policy?: string;
  readonly ExternalId?: string;
  readonly Tags?: readonly KeyValueTag[];
  readonly SourceIdentity?: string;
}

const DEFAULT_DURATION_SECONDS = 7_200;
const MAX_DURATION_SECONDS = 43_200;
const MAX_TAGS = 50;

/**
 * Temporary credentials of a role whose trust policy names the caller, or the account the caller belongs to. The role
 * may be of another account, in which the credentials then act.
 */
export const assumeRole: Action<Request> = {
  name: "AssumeRole",
  requestsPerSecond: REQUESTS_PER_SECOND,
  request: () =>
    requestSchema(
      {
        RoleArn: { type: "string" },
        RoleSessionName: { type: "string", pattern: "^[\\w+=,.@-]{2,128}$" },
        DurationSeconds: { type: "integer", minimum: 1, maximum: MAX_DURATION_SECONDS },
        Policy: { type: "string" },
        ExternalId: { type: "string", pattern: "^[\\w+=,.@:/-]{2,128}$" },
        Tags: {
          type: "array",
          items: requestSchema(
            { Key: { type: "string", minLength: 1, maxLength: 128 }, Value: { type: "string", maxLength: 256 } },
            ["Key", "Value"],
          ),
        },
        SourceIdentity: { type: "string" },
      },
      ["RoleArn", "RoleSessionName"],
    ),
  resource(call) {
    const found = findRole(call);
    if (!found) return call.parameters.RoleArn;
    return sixSegmentName("sts:AssumeRole", { uin: found.home.account.uin, roleName: found.role.name });
  },
  answers: CREDENTIAL_FIELDS,
  differs: `${POLICY_DIFFERS} Tags and SourceIdentity are checked and have no effect, as conditions are not evaluated, except \`string_equal\` of \`sts:external_id\` in a trust policy (as public policies write it; no page was found). MFA is not offered. Longer than the role's SessionDuration (0: 7,200 s) is refused with InvalidParameter.OverTimeError (inferred: the error is listed, and CreateRole calls SessionDuration the maximum).`,
  perform(call) {
    const { cloud, caller, parameters } = call;
    checkTags(parameters.Tags ?? []);
    const policy = parameters.Policy === undefined ? undefined : readSessionPolicy(parameters.Policy);
    const found = findRole(call);
    if (!found) throw new ApiError("ResourceNotFound.RoleNotFound", `There is no role ${parameters.RoleArn}.`);
    const { home, role } = found;
    if (!trusts(role.document, { uin: cloud.account.uin, caller }, parameters.ExternalId)) {
      throw new ApiError(
        "UnauthorizedOperation",
        `The trust policy of the role ${role.name} does not name the caller, or asks for another ExternalId.`,
      );
    }
    const duration = requestedDuration(role, parameters);
    return describeCredentials(
      home.identity.temporaryCredentials(role.roleId, duration, parameters.RoleSessionName, policy),
    );
  },
};

/** @throws ApiError InvalidParameter.OverTimeError */
function requestedDuration({ sessionSeconds }: Role, { DurationSeconds }: Request): number {
  const longest = sessionSeconds || DEFAULT_DURATION_SECONDS;
  const duration = DurationSeconds ?? Math.min(DEFAULT_DURATION_SECONDS, longest);
  if (duration <= longest) return duration;
  throw new ApiError(
    "InvalidParameter.OverTimeError",
    `DurationSeconds is ${duration}, more than the ${longest} s of the role's SessionDuration.`,
  );
}

/** "Up to 50 tags are allowed. The tag keys can not duplicate" (1150/49456, 2026-04-24). */
function checkTags(tags: readonly KeyValueTag[]): void {
  if (tags.length > MAX_TAGS) throw paramError(`There are ${tags.length} \`Tags\`, at most ${MAX_TAGS} are allowed.`);
  const keys = tags.map(({ Key }) => Key);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) throw paramError(`The key ${twice} is in \`Tags\` twice.`);
}

const paramError = (message: string): ApiError => new ApiError("InvalidParameter.ParamError", message);

const ARN = /^qcs::cam::uin\/(\d+):(role|roleName)\/(?:(tencentcloudServiceRole(?:Name)?)\/)?(.+)$/;

/** The role that a request names, and the cloud of the account that has it. */
function findRole({
  accounts,
  parameters: { RoleArn },
}: Call<Request>): { readonly home: Cloud; readonly role: Role } | undefined {
  const [, uin, kind, service, key = ""] = ARN.exec(RoleArn) ?? [];
  const home = accounts.find(({ cloud }) => cloud.account.uin === uin)?.cloud;
  if (!home) return undefined;
  const isName = service === undefined ? kind === "roleName" : service.endsWith("Name");
  const role = isName ? home.cam.roleByName(key) : home.cam.roles.get(key);
  return role && (service === undefined || trustsService(role.document)) ? { home, role } : undefined;
}
