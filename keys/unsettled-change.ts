import { UserError } from "../lib/user-error";
import { TencentApiError, type TencentError } from "../sdk/errors";
import { isRefusal } from "../sdk/ssm";

/** A change of which nobody can say whether it was stored, or will be: its request was sent, and no answer that settles it came. */
export class UnsettledChange extends UserError {}

/** Whether a request to SSM may have done its work although it failed. */
export const isUnsettled = (error: TencentError): boolean => !(error instanceof TencentApiError) || !isRefusal(error);
