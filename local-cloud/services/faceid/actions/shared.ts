import { OCR_FIELDS, OCR_MEMBERS } from "../../../../contract/vendor/results/ocr-fields";
import { within } from "../../../core/answer-fields";

/** The members of NormalCardInfo are null except the one of the token's IdCardType. */
export const CARD_MEMBERS = OCR_MEMBERS.flatMap((member) =>
  member === OCR_FIELDS["HK"]?.member ? within(member, OCR_FIELDS["HK"].fields) : [member],
);

/** One or two of the four actions. */
export const ACTION_LIST = {
  type: "string",
  pattern: "^(blink|mouth|nod|shake)(,(blink|mouth|nod|shake))?$",
} as const;
