import { type Action, type Call, requestSchema } from "../../../core/action";
import { timestamp, within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import { policyKind } from "../state/cam-state";
import type { SubUser } from "../state/users";
import { PAGE_PARAMETERS, type PageRequest, page } from "./page";
import { findPolicy, POLICY_PARAMETERS } from "./policies";

interface NameRequest {
  readonly Name: string;
}

const NAME = { type: "string", pattern: "^[A-Za-z0-9._@-]{1,64}$" } as const;
const TEXT = { type: "string", maxLength: 512 } as const;

/** @throws ApiError ResourceNotFound.UserNotExist */
function findUser({ cloud }: Call, key: string | number): SubUser {
  const user = typeof key === "number" ? cloud.cam.users.get(key) : cloud.cam.users.byName(key);
  if (!user) throw new ApiError("ResourceNotFound.UserNotExist", `There is no sub-user ${key}.`);
  return user;
}

const USER_FIELDS: readonly string[] = [
  ...["Uin", "Name", "Uid", "Remark", "ConsoleLogin", "PhoneNum", "CountryCode", "Email"],
];

const describe = (user: SubUser): object => ({
  Uin: user.uin,
  Name: user.name,
  Uid: user.uid,
  Remark: user.remark,
  ConsoleLogin: 0,
  PhoneNum: user.phone,
  CountryCode: user.countryCode,
  Email: user.email,
});

interface AddUserRequest extends NameRequest {
  readonly Remark?: string;
  readonly PhoneNum?: string;
  readonly CountryCode?: string;
  readonly Email?: string;
}

/** Adds a sub-user. */
export const addUser: Action<AddUserRequest> = {
  name: "AddUser",
  request: () =>
    requestSchema(
      {
        Name: NAME,
        Remark: TEXT,
        ConsoleLogin: { type: "integer", enum: [0] },
        UseApi: { type: "integer", enum: [0] },
        PhoneNum: TEXT,
        CountryCode: TEXT,
        Email: TEXT,
      },
      ["Name"],
    ),
  answers: ["Uin", "Name", "Password", "SecretId", "SecretKey", "Uid"],
  differs:
    "A sub-user has neither a password nor keys, so nobody can act as one: use roles instead. The characters of a name are assumed.",
  perform({ cloud, parameters: { Name, Remark = "", PhoneNum = "", CountryCode = "", Email = "" } }) {
    const contact = { phone: PhoneNum, countryCode: CountryCode, email: Email };
    const { uin, uid } = cloud.cam.users.add({ name: Name, remark: Remark, ...contact });
    return { Uin: uin, Name, Password: "", SecretId: "", SecretKey: "", Uid: uid };
  },
};

/** Deletes a sub-user; its policies stay. */
export const deleteUser: Action<NameRequest> = {
  name: "DeleteUser",
  request: () => requestSchema({ Name: NAME, Force: { type: "integer", enum: [0, 1] } }, ["Name"]),
  perform(call) {
    call.cloud.cam.deleteUser(findUser(call, call.parameters.Name));
    return {};
  },
};

/** One sub-user. */
export const getUser: Action<NameRequest> = {
  name: "GetUser",
  request: () => requestSchema({ Name: NAME }, ["Name"]),
  answers: [...USER_FIELDS, "RecentlyLoginIP", "RecentlyLoginTime"],
  differs: "No one ever signed in, so RecentlyLoginIP and RecentlyLoginTime are null, as they may be.",
  perform: (call) => ({
    ...describe(findUser(call, call.parameters.Name)),
    RecentlyLoginIP: null,
    RecentlyLoginTime: null,
  }),
};

/** Every sub-user, oldest first. */
export const listUsers: Action = {
  name: "ListUsers",
  request: () => requestSchema({}),
  answers: within("Data[]", [...USER_FIELDS, "CreateTime", "NickName"]),
  perform: ({ cloud }) => ({
    Data: cloud.cam.users.all.map((user) => ({
      ...describe(user),
      CreateTime: timestamp(user.createdAt),
      NickName: user.name,
    })),
  }),
};

/** The sub-users with the given uins. */
export const describeSubAccounts: Action<{ readonly FilterSubAccountUin: readonly number[] }> = {
  name: "DescribeSubAccounts",
  request: () =>
    requestSchema({ FilterSubAccountUin: { type: "array", items: { type: "integer" } } }, ["FilterSubAccountUin"]),
  answers: within("SubAccounts[]", [
    ...["Uin", "Name", "Uid", "Remark", "CreateTime", "UserType", "LastLoginIp", "LastLoginTime"],
  ]),
  differs: "No one ever signed in, so LastLoginIp and LastLoginTime are empty.",
  perform: ({ cloud, parameters }) => ({
    SubAccounts: parameters.FilterSubAccountUin.flatMap((uin) => cloud.cam.users.get(uin) ?? []).map((user) => ({
      Uin: user.uin,
      Name: user.name,
      Uid: user.uid,
      Remark: user.remark,
      CreateTime: timestamp(user.createdAt),
      UserType: 2,
      LastLoginIp: "",
      LastLoginTime: "",
    })),
  }),
};

const UIN = { type: "integer" } as const;

/** Attaches a policy to a sub-user. */
export const attachUserPolicy: Action<{ readonly PolicyId: number; readonly AttachUin: number }> = {
  name: "AttachUserPolicy",
  request: () => requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId, AttachUin: UIN }, ["PolicyId", "AttachUin"]),
  differs: "Attaching again changes nothing (not documented).",
  perform(call) {
    const user = findUser(call, call.parameters.AttachUin);
    call.cloud.cam.attachUserPolicy(user, findPolicy(call, call.parameters, "InvalidParameter.PolicyIdNotExist"));
    return {};
  },
};

/** Detaches a policy from a sub-user. */
export const detachUserPolicy: Action<{ readonly PolicyId: number; readonly DetachUin: number }> = {
  name: "DetachUserPolicy",
  request: () => requestSchema({ PolicyId: POLICY_PARAMETERS.PolicyId, DetachUin: UIN }, ["PolicyId", "DetachUin"]),
  differs: "Detaching what is not attached changes nothing (not documented).",
  perform(call) {
    const user = findUser(call, call.parameters.DetachUin);
    call.cloud.cam.detachUserPolicy(user, findPolicy(call, call.parameters, "InvalidParameter.PolicyIdNotExist"));
    return {};
  },
};

interface ListAttachedRequest extends PageRequest {
  readonly TargetUin: number;
  /** 0: directly attached and inherited, 1: directly attached, 2: inherited from a group. */
  readonly AttachType: 0 | 1 | 2;
  readonly StrategyType?: number;
  readonly Keyword?: string;
}

/** The policies of a sub-user by page, in the order in which they were attached. */
export const listAttachedUserAllPolicies: Action<ListAttachedRequest> = {
  name: "ListAttachedUserAllPolicies",
  request: () =>
    requestSchema(
      {
        ...PAGE_PARAMETERS,
        TargetUin: UIN,
        AttachType: { type: "integer", enum: [0, 1, 2] },
        StrategyType: { type: "integer", enum: [1, 2] },
        Keyword: { type: "string" },
      },
      ["TargetUin", "Rp", "Page", "AttachType"],
    ),
  answers: [
    ...within("PolicyList[]", [
      ...["PolicyId", "PolicyName", "Description", "AddTime", "StrategyType", "CreateMode"],
      ...["Groups[]", "Deactived", "DeactivedDetail[]"],
    ]),
    "TotalNum",
  ],
  differs: "There are no groups, so nothing is inherited. Keyword matches a part of the name (not documented).",
  perform(call) {
    const { TargetUin, AttachType, StrategyType, Keyword = "" } = call.parameters;
    const { uin } = findUser(call, TargetUin);
    const attached = AttachType === 2 ? [] : call.cloud.cam.attachedTo(String(uin));
    const found = attached
      .filter(({ policy }) => policy.name.includes(Keyword))
      .filter(({ policy }) => StrategyType === undefined || policyKind(policy).type === StrategyType)
      .map(({ policy, attachedAt }) => ({
        PolicyId: String(policy.policyId),
        PolicyName: policy.name,
        Description: policy.description,
        AddTime: timestamp(attachedAt),
        StrategyType: String(policyKind(policy).type),
        CreateMode: String(policyKind(policy).createMode),
        Groups: [],
        Deactived: 0,
        DeactivedDetail: [],
      }));
    const { List, TotalNum } = page(found, call.parameters);
    return { PolicyList: List, TotalNum };
  },
};
