/**
 * The SDK's documentation that this contract was last compared with by a reader: its release, and by field the first
 * eight hex digits of the SHA-256 of the text with single spaces. `npx ekyc drift` prints the text and the
 * digits of what changed since.
 */
export const SDK_TEXTS: { readonly version: string; readonly digests: Readonly<Record<string, string>> } = {
  version: "3.0.1335",
  digests: {
    CheckMode: "d7fe53ee",
    SecurityLevel: "879a9dd3",
    IdCardType: "abff3694",
    CompareImage: "1a41f24e",
    NeedVerifyIdCard: "d04614bc",
    DisableChangeOcrResult: "f7361333",
    DisableCheckOcrWarnings: "8df395da",
    SelectedWarningCodes: "f640ad25",
    Extra: "c4d377f1",
    SdkVersion: "5ac7c222",
    ActionList: "bf95b8c4",
    AllowExpiredDocument: "d00b6a51",
    SdkToken: "c3f1a53b",
    RequestId: "1a92a156",
  },
};
