import { type Action, requestSchema } from "../../../core/action";

/** "This API only supports" these (GetRegions, 1078/38650, 2025-10-30). */
const REGIONS = [
  ...["ap-beijing", "ap-guangzhou", "ap-hongkong", "ap-jakarta", "ap-shanghai", "ap-singapore", "ap-tokyo"],
] as const;

/** The regions that the console shows. */
export const getRegions: Action = {
  name: "GetRegions",
  requestsPerSecond: 100,
  request: () => requestSchema({}),
  answers: ["Regions[]"],
  differs: "The regions are those that the page of the action listed on 2025-10-30; actions take any region.",
  perform: () => ({ Regions: [...REGIONS] }),
};

/** Whether the account may use SSM. */
export const getServiceStatus: Action = {
  name: "GetServiceStatus",
  request: () => requestSchema({}),
  answers: ["ServiceEnabled", "InvalidType", "AccessKeyEscrowEnabled"],
  differs: "SSM is always activated and paid, and manages no API keys.",
  perform: () => ({ ServiceEnabled: true, InvalidType: 1, AccessKeyEscrowEnabled: false }),
};
