import { ACCOUNT } from "../../../core/account";
import type { Action } from "../../../core/action";
import { within } from "../../../core/within";
import { ssmRequest } from "./parameters";
import { describe, SECRET_FIELDS, status } from "./secret";

interface Request {
  readonly Offset?: number;
  readonly Limit?: number;
  readonly OrderType?: number;
  readonly State?: number;
  readonly SearchSecretName?: string;
}

const DEFAULT_LIMIT = 20;
/** Statuses by the number that `State` selects them with; 0 selects all. */
const STATES = ["", "Enabled", "Disabled", "PendingDelete", "PendingCreate", "CreateFailed"];

/** The secrets of a region, newest first unless OrderType is 1. SearchSecretName matches any part of a name. */
export const listSecrets: Action<Request> = {
  name: "ListSecrets",
  request: () =>
    ssmRequest([], [], {
      Offset: { type: "integer", minimum: 0 },
      Limit: { type: "integer", minimum: 0, maximum: 200 },
      OrderType: { type: "integer", enum: [0, 1] },
      State: { type: "integer", minimum: 0, maximum: STATES.length - 1 },
      SearchSecretName: { type: "string" },
      SecretType: { type: "integer", enum: [0] },
    }),
  resource: ({ region }) => `qcs::ssm:${region}:uin/${ACCOUNT.uin}:secret/*`,
  answers: [
    "TotalCount",
    ...within("SecretMetadatas[]", [
      ...SECRET_FIELDS,
      "KmsKeyType",
      "RotationStatus",
      "NextRotationTime",
      "RotationBeginTime",
    ]),
  ],
  differs: "Fields of product secrets have their empty value. Filtering by tag is not offered.",
  perform({ cloud, region, parameters: { Offset = 0, Limit, OrderType, State, SearchSecretName = "" } }) {
    const found = cloud.ssm
      .list(region)
      .filter((secret) => secret.name.includes(SearchSecretName) && (!State || status(secret) === STATES[State]));
    const ordered = OrderType === 1 ? found : found.reverse();
    return {
      TotalCount: ordered.length,
      SecretMetadatas: ordered.slice(Offset, Offset + (Limit || DEFAULT_LIMIT)).map((secret) => ({
        ...describe(secret),
        KmsKeyType: "DEFAULT",
        RotationStatus: 0,
        NextRotationTime: 0,
        RotationBeginTime: "",
      })),
    };
  },
};
