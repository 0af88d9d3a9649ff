import { ACCOUNT } from "../../..";
import type { ApiCall } from "../../helpers/api-client";

/** Requests to STS as its users make them. */
const sts = (action: string, parameters: object) => ({ service: "sts", action, parameters }) satisfies ApiCall;

export const ACCOUNT_ARN = `qcs::cam::uin/${ACCOUNT.uin}`;

/** The trust policy of a role that a principal may assume. */
export const trust = (principal: object, more: object = {}): string =>
  JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal, ...more }],
  });

/** The trust policy of a role that the account itself may assume. */
export const TRUST_ACCOUNT = trust({ qcs: [`${ACCOUNT_ARN}:root`] });

export const createRole = (RoleName: string, PolicyDocument: string) =>
  ({ service: "cam", action: "CreateRole", parameters: { RoleName, PolicyDocument } }) satisfies ApiCall;

export const getCallerIdentity = () => sts("GetCallerIdentity", {});
export const assumeRole = (name: string, more: object = {}) =>
  sts("AssumeRole", { RoleArn: `${ACCOUNT_ARN}:roleName/${name}`, RoleSessionName: "session", ...more });
/** As qcloud-cos-sts asks. */
export const getFederationToken = (Policy: string, more: object = {}) =>
  sts("GetFederationToken", { Name: "cos-sts-nodejs", Policy, DurationSeconds: 1_800, ...more });
