import { sixSegmentName } from "../../../policies/six-segments";
import { ACCOUNT } from "../../core/account";
import type { Action, Call } from "../../core/action";
import { ApiError } from "../../core/api-error";
import { trusts } from "../cam/authorisation";
import type { Role } from "../cam/state/cam-state";

interface Request {
  /** `qcs::cam::uin/UIN:roleName/NAME` or `qcs::cam::uin/UIN:role/ID`. */
  readonly RoleArn: string;
  readonly RoleSessionName: string;
  readonly DurationSeconds?: number;
}

const DEFAULT_DURATION_SECONDS = 7_200;
const MAX_DURATION_SECONDS = 43_200;

/** Temporary credentials of a role whose trust policy names the caller, or the account the caller belongs to. */
export const assumeRole: Action<Request> = {
  name: "AssumeRole",
  request: () => ({
    type: "object",
    properties: {
      RoleArn: { type: "string" },
      RoleSessionName: { type: "string", pattern: "^[\\w+=,.@-]{2,128}$" },
      DurationSeconds: { type: "integer", minimum: 1, maximum: MAX_DURATION_SECONDS },
    },
    required: ["RoleArn", "RoleSessionName"],
    additionalProperties: false,
  }),
  resource(call) {
    const role = findRole(call);
    return role ? sixSegmentName("sts:AssumeRole", { uin: ACCOUNT.uin, roleName: role.name }) : call.parameters.RoleArn;
  },
  answers: ["Credentials.Token", "Credentials.TmpSecretId", "Credentials.TmpSecretKey", "ExpiredTime", "Expiration"],
  differs:
    "Session policies, session tags and external ids are not offered. Longer than the role's SessionDuration (0: 7,200 s) is refused with InvalidParameter.OverTimeError (inferred: the error is listed, and CreateRole calls SessionDuration the maximum).",
  perform(call) {
    const { cloud, caller, parameters } = call;
    const role = findRole(call);
    if (!role) throw new ApiError("ResourceNotFound.RoleNotFound", `There is no role ${parameters.RoleArn}.`);
    if (!trusts(role.document, caller)) {
      throw new ApiError(
        "UnauthorizedOperation",
        `The trust policy of the role ${role.name} does not name the caller.`,
      );
    }
    const longest = role.sessionSeconds || DEFAULT_DURATION_SECONDS;
    const duration = parameters.DurationSeconds ?? Math.min(DEFAULT_DURATION_SECONDS, longest);
    if (duration > longest) {
      throw new ApiError(
        "InvalidParameter.OverTimeError",
        `DurationSeconds is ${duration}, more than the ${longest} s of the role's SessionDuration.`,
      );
    }
    const issued = cloud.identity.temporaryCredentials(role.roleId, duration, parameters.RoleSessionName);
    return {
      Credentials: { Token: issued.token, TmpSecretId: issued.secretId, TmpSecretKey: issued.secretKey },
      ExpiredTime: Math.floor(issued.expiresAt / 1_000),
      Expiration: new Date(issued.expiresAt).toISOString().replace(/\.\d+Z$/, "Z"),
    };
  },
};

function findRole({ cloud, parameters: { RoleArn } }: Call<Request>): Role | undefined {
  const [, uin, kind, key = ""] = /^qcs::cam::uin\/(\d+):(role|roleName)\/(.+)$/.exec(RoleArn) ?? [];
  if (uin !== ACCOUNT.uin) return undefined;
  return kind === "roleName" ? cloud.cam.roleByName(key) : cloud.cam.roles.get(key);
}

/** Who calls (1150/49453). */
export const getCallerIdentity: Action = {
  name: "GetCallerIdentity",
  request: () => ({ type: "object", properties: {}, additionalProperties: false }),
  answers: ["Type", "AccountId", "PrincipalId", "UserId", "Arn"],
  perform({ caller }) {
    const account = { AccountId: ACCOUNT.uin, PrincipalId: ACCOUNT.uin };
    return caller.kind === "root"
      ? { Type: "CAMUser", ...account, UserId: ACCOUNT.uin, Arn: `qcs::cam::uin/${ACCOUNT.uin}:uin/${ACCOUNT.uin}` }
      : {
          Type: "CAMRole",
          ...account,
          UserId: `${caller.roleId}:${caller.sessionName}`,
          Arn: `qcs::sts:${ACCOUNT.uin}:assumed-role/${caller.roleId}`,
        };
  },
};
