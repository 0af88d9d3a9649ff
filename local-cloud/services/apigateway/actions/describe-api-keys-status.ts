import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import type { GatewayKey } from "../state/usage-plan";
import { API_KEY_FIELDS, apiKeyInfo } from "./api-key-info";
import { PAGE, type PageRequest, pageOf } from "./page";
import { TEXTS } from "./parameters";

const FILTERS = {
  AccessKeyId: ({ keyId }: GatewayKey) => keyId,
  SecretName: ({ name }: GatewayKey) => name,
} as const;

interface Request extends PageRequest {
  readonly Filters?: readonly { readonly Name: keyof typeof FILTERS; readonly Values: readonly string[] }[];
}

/** The key pairs that match every filter, by page. */
export const describeApiKeysStatus: Action<Request> = {
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
    return { Result: { TotalCount: keys.length, ApiKeySet: pageOf(keys, parameters).map(apiKeyInfo) } };
  },
};
