/** A value of a result with what it means. */
export interface Meaning {
  readonly meaning: string;
  readonly source: string;
}

const table = <Value extends string>(
  source: string,
  meanings: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Meaning>> =>
  Object.fromEntries(
    Object.entries<string>(meanings).map(([value, meaning]) => [value, { meaning, source }]),
  ) as Record<Value, Meaning>;

/**
 * LivenessInfoTag of an attempt; SdkVersion PLUS only (the selfie flow: PLUS or PRO since 2026-03-24). The web flow
 * gives other meanings to the same numbers.
 */
export const LIVENESS_TAGS = table("Go SDK v3.0.1340 (2026-01-14)", {
  "01": "The eyes are closed",
  "02": "An action was not done",
  "03": "A photo is replayed",
  "04": "A synthetic image",
  "05": "A synthetic video",
  "06": "A synthetic action",
  "07": "A template of known fraud",
  "08": "A watermark",
  "09": "The verification by light failed",
  "10": "The verification of the face failed",
  "11": "The quality of the face is poor",
  "12": "The quality of the recording is poor",
  "13": "An adversarial sample",
});

/** DeviceInfoLevel of a result; SdkVersion ENHANCED and PLUS only. */
export const DEVICE_INFO_LEVELS = table("Go SDK v3.0.1270 and v3.0.1342 (2025-08-28, 2026-01-19)", {
  "1": "The device is secure",
  "2": "Low risk",
  "3": "Medium risk",
  "4": "High risk",
});

/** A warning about the picture of a document. */
export interface Warning extends Meaning {
  /** Whether the picture was found to have what the meaning says; false where the vendor only did not look. */
  readonly finding: boolean;
}

const SELECTABLE_ONLY = "Go SDK, SelectedWarningCodes of the token alone; not among the codes of a result";

/**
 * WarnCardInfos by their absolute value: the SDK flow writes -9101 where the web flow writes 9101. 9104 and 9901 can be
 * selected when a token is issued, but are not among the codes of a result.
 */
export const WARNINGS: Readonly<Record<string, Warning>> = Object.fromEntries(
  Object.entries({
    ...table("Go SDK v3.0.958 (2024-05-16)", {
      "9101": "The document is covered or incomplete",
      "9102": "A photocopy",
      "9103": "A photographed screen",
      "9107": "A reflection",
      "9108": "The picture is blurred",
      "9109": "The detection is not enabled for the account",
    }),
    ...table(SELECTABLE_ONLY, { "9104": "The picture was edited", "9901": "Another warning" }),
  })
    .sort()
    .map(([code, warning]) => [code, { ...warning, finding: code !== "9109" }]),
);
