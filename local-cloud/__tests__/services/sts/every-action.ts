import type { EveryAction } from "../../helpers/every-action";
import * as cam from "../cam/fixtures";
import * as sts from "./fixtures";
import { encoded } from "./sts-calls";

/** Calls every action of the service with success. */
export const everyAction: EveryAction = async (perform) => {
  await perform(sts.getCallerIdentity());
  await perform(cam.createRole({ RoleName: "operator", PolicyDocument: sts.TRUST_ACCOUNT }));
  await perform(sts.assumeRole("operator"));
  await perform(sts.getFederationToken(encoded({ effect: "allow", action: "cos:GetObject", resource: "*" })));
};
