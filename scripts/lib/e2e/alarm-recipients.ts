/** Who is told in a run: dev has no alarms of its own, and the provider should make every kind of recipient. */
export const ALARM_RECIPIENTS = {
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
} as const;
