import { ACCOUNT } from "../../..";
import type { ApiCall } from "../../helpers/api-client";

/** Requests to STS as its users make them. */
const sts = (action: string, parameters: object) => ({ service: "sts", action, parameters }) satisfies ApiCall;

const ACCOUNT_ARN = `qcs::cam::uin/${ACCOUNT.uin}`;

/** The trust policy of a role that the account itself may assume. */
export const TRUST_ACCOUNT = JSON.stringify({
  version: "2.0",
  statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { qcs: [`${ACCOUNT_ARN}:root`] } }],
});

export const getCallerIdentity = () => sts("GetCallerIdentity", {});
export const assumeRole = (name: string) =>
  sts("AssumeRole", { RoleArn: `${ACCOUNT_ARN}:roleName/${name}`, RoleSessionName: "session" });
