/**
 * Sections of an environment that dev lacks, by their keys: a run deploys them too, with every kind of recipient that
 * the provider can make.
 */
export const OPTIONAL_SECTIONS = {
  alarms: {
    receivers: [
      { type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] },
      { type: "Uin", ids: [100_000_000_009, 100_000_000_008], channels: ["Sms"] },
    ],
    webCallbacks: [
      ...["WeCom", "DingTalk", "Lark"].map((type) => ({
        type,
        webCallbackId: "webcallback-00000000-0000-0000-0000-000000000000",
      })),
      { type: "Http", url: "https://alerts.example.com/ekyc" },
    ],
  },
  schedule: {},
} as const;

/** Releases in steps: only with a function URL. */
export const RELEASE_SECTION = { alias: "live", steps: [50, 100] } as const;
