import type { Action } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import type { GatewayKey } from "../state/usage-plan";
import { API_KEY_FIELDS, apiKeyInfo } from "./api-key-info";

interface Request {
  readonly SecretName: string;
  /** @default "auto", API Gateway chooses the pair */
  readonly AccessKeyType?: GatewayKey["type"];
  readonly AccessKeyId?: string;
  readonly AccessKeySecret?: string;
}

/** Creates a key pair. */
export const createApiKey: Action<Request> = {
  name: "CreateApiKey",
  request: () =>
    requestSchema(
      {
        SecretName: { type: "string", maxLength: 50 },
        AccessKeyType: { type: "string", enum: ["auto", "manual"] },
        AccessKeyId: { type: "string", pattern: "^[A-Za-z0-9_-]{5,50}$" },
        AccessKeySecret: { type: "string", pattern: "^[A-Za-z0-9_-]{10,50}$" },
      },
      ["SecretName"],
    ),
  answers: within("Result", API_KEY_FIELDS),
  perform({ cloud, region, parameters }) {
    const { SecretName: name, AccessKeyType: type = "auto", AccessKeyId: keyId, AccessKeySecret: secret } = parameters;
    if (type === "auto") return { Result: apiKeyInfo(cloud.apigateway.createKey(region, { name, type })) };
    if (keyId === undefined || secret === undefined) {
      throw new ApiError("MissingParameter", "A manual key needs AccessKeyId and AccessKeySecret.");
    }
    return { Result: apiKeyInfo(cloud.apigateway.createKey(region, { name, type, keyId, secret })) };
  },
};
