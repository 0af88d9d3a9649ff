import type { Call } from "../../api";
import { NEWEST } from "../helpers/explorer-world";

/** Everything that ends a text, begins code in one, or hides in one, in some language. */
export const HOSTILE = [
  `"double" 'single' \`id\` \\ \\\\ \\n \\u0041 \\" ??/ ?? %s %d`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a trap for other languages
  "$(touch pwned) ${HOME} $HOME #{1 + 1} {$x} ${{1}} @{x} !x <?php ?> */ // # --",
  "JSON\nEOF\r\n\ttab \u0000 \u0001 \u000b \u001b \u007f \u00a0 \u0085 end",
  "😀 漢字 é \u202e rtl \u2028 \u2029 \u200b \ufeff \u{e0041} ends with \\",
].join("\n");

const apply = (parameters: Call["parameters"]): Call => ({
  operation: "ApplySdkVerificationToken",
  revision: NEWEST,
  region: "ap-singapore",
  target: "local",
  parameters,
});

/** Calls by what is hard about them. */
export const CALLS = {
  "the page's example": apply({
    ...{ CheckMode: 1, SecurityLevel: 4, NeedVerifyIdCard: true, Extra: "fewfewf", IdCardType: "HK" },
  }),
  "hostile texts": apply({ IdCardType: "HK", Extra: HOSTILE, MetaData: JSON.stringify({ said: HOSTILE }) }),
  "lists and flags": apply({
    ...{ IdCardType: "HK", DisableChangeOcrResult: true, AllowExpiredDocument: false },
    ...{ SelectedWarningCodes: [-9101, -9102], CardOcrDisplayFields: ["Name", "#{name} $x"], RetryLimit: 3 },
  }),
  "a photo larger than a command line": apply({
    ...{ CheckMode: 2, SecurityLevel: 4, CompareImage: Buffer.alloc(225_000, 255).toString("base64") },
  }),
} as const satisfies Record<string, Call>;

export const RESULT_CALL: Call = {
  ...apply({ SdkToken: "00000000-0000-0000-0000-000000000000" }),
  operation: "GetSdkVerificationResult",
};
