import { TencentApiError } from "./errors";

/** COS answered with an error document. */
export class CosApiError extends TencentApiError {
  /** What the server could not do, or cannot do yet. */
  override readonly retryable: boolean;

  constructor(
    action: string,
    code: string,
    vendorMessage: string,
    requestId: string,
    readonly httpStatus: number,
  ) {
    super(action, code, vendorMessage, requestId);
    this.retryable = httpStatus >= 500 || httpStatus === 429;
  }
}
