import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { API_KEY_FIELDS, apiKeyInfo } from "./api-key-info";
import { TEXT } from "./parameters";

interface Request {
  readonly AccessKeyId: string;
}

/** One key pair, its secret included. */
export const describeApiKey: Action<Request> = {
  name: "DescribeApiKey",
  request: () => requestSchema({ AccessKeyId: TEXT }, ["AccessKeyId"]),
  answers: within("Result", API_KEY_FIELDS),
  perform({ cloud, region, parameters: { AccessKeyId } }) {
    return { Result: apiKeyInfo(cloud.apigateway.key(region, AccessKeyId)) };
  },
};
