import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import { ApiError } from "../../../core/api-error";
import type { GatewayKey } from "../state/usage-plan";
import { isoTime, PAGE, type PageRequest, TEXT, TEXTS, takePage } from "./parameters";

/** The fields of {@link apiKeyInfo}. */
const API_KEY_FIELDS: readonly string[] = [
  "AccessKeyId",
  "AccessKeySecret",
  "AccessKeyType",
  "SecretName",
  "Status",
  "CreatedTime",
  "ModifiedTime",
];

/** All of a key pair, its secret included: as in the vendor's answers. */
function apiKeyInfo(key: GatewayKey) {
  return {
    AccessKeyId: key.keyId,
    AccessKeySecret: key.secret,
    AccessKeyType: key.type,
    SecretName: key.name,
    Status: 1,
    CreatedTime: isoTime(key.createdAt),
    ModifiedTime: isoTime(key.createdAt),
  };
}

interface CreateApiKeyRequest {
  readonly SecretName: string;
  /** @default "auto", API Gateway chooses the pair */
  readonly AccessKeyType?: GatewayKey["type"];
  readonly AccessKeyId?: string;
  readonly AccessKeySecret?: string;
}

/** Creates a key pair. */
export const createApiKey: Action<CreateApiKeyRequest> = {
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

interface DescribeApiKeyRequest {
  readonly AccessKeyId: string;
}

/** One key pair, its secret included. */
export const describeApiKey: Action<DescribeApiKeyRequest> = {
  name: "DescribeApiKey",
  request: () => requestSchema({ AccessKeyId: TEXT }, ["AccessKeyId"]),
  answers: within("Result", API_KEY_FIELDS),
  perform({ cloud, region, parameters: { AccessKeyId } }) {
    return { Result: apiKeyInfo(cloud.apigateway.key(region, AccessKeyId)) };
  },
};

const FILTERS = {
  AccessKeyId: ({ keyId }: GatewayKey) => keyId,
  SecretName: ({ name }: GatewayKey) => name,
} as const;

interface DescribeApiKeysStatusRequest extends PageRequest {
  readonly Filters?: readonly { readonly Name: keyof typeof FILTERS; readonly Values: readonly string[] }[];
}

/** The key pairs that match every filter, by page. */
export const describeApiKeysStatus: Action<DescribeApiKeysStatusRequest> = {
  name: "DescribeApiKeysStatus",
  request: () =>
    requestSchema({
      Filters: {
        type: "array",
        items: requestSchema({ Name: { type: "string", enum: Object.keys(FILTERS) }, Values: TEXTS }, [
          "Name",
          "Values",
        ]),
      },
      ...PAGE,
    }),
  answers: ["Result.TotalCount", ...within("Result.ApiKeySet[]", API_KEY_FIELDS)],
  differs: "Of the filters AccessKeyId and SecretName only; each matches the whole text.",
  perform({ cloud, region, parameters }) {
    const keys = [...cloud.apigateway.keys.values()].filter(
      (key) =>
        key.region === region &&
        (parameters.Filters ?? []).every(({ Name, Values }) => Values.includes(FILTERS[Name](key))),
    );
    return { Result: { TotalCount: keys.length, ApiKeySet: takePage(keys, parameters).map(apiKeyInfo) } };
  },
};
