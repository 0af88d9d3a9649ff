import { UserError } from "../lib/user-error";
import { TencentApiError, type TencentError } from "../sdk/errors";
import { isRefusal } from "../sdk/ssm";

/** A change that may or may not have been stored: its request was sent, and no answer settled it. */
export class UnsettledChange extends UserError {}

/** Whether a failed request to SSM may have been carried out all the same. */
export const isUnsettled = (error: TencentError): boolean => !(error instanceof TencentApiError) || !isRefusal(error);
