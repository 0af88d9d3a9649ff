import fc from "fast-check";
import { ERROR_CODES } from "../../contract/vendor/codes/table";
import { RESULT_CODES } from "../../contract/vendor/results/result-codes";
import { EXTRA } from "./requests";
import { SDK_TOKEN } from "./token-server";

/** What the vendor answers to an action, as HTTP: the fields of a Response, a text, or no answer. */
export type Reply = { readonly fields: object } | { readonly text: string } | "reset";

const error = (Code: string): Reply => ({ fields: { Error: { Code, Message: "told by a case" } } });

/** Only a request with a photo is refused for it. */
const OF_A_PHOTO = ERROR_CODES.filter(({ problem }) => problem === "compare_image_rejected").map(({ code }) => code);

const brokenReply = fc.oneof(
  fc.constantFrom<Reply>("reset", { text: "<html>" }, { text: "{}" }, { fields: {} }, { fields: { RequestId: 1 } }),
  fc.constantFrom(...ERROR_CODES.filter(({ code }) => !OF_A_PHOTO.includes(code)).map(({ code }) => error(code))),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(fc.oneof(arbitrary, fc.constant("")), { nil: null });
const code = fc.oneof(fc.constantFrom(...RESULT_CODES.map((one) => one.code)), fc.constantFrom("2099", "", "x"));
const media = fc.record({
  Url: maybe(fc.constant("https://x/1")),
  MD5: maybe(fc.constant("0")),
  Size: maybe(fc.nat()),
});

/** A result as the vendor writes it, with null and "" for what there is not. */
const resultFields = fc.record(
  {
    Result: maybe(code),
    Description: maybe(fc.string()),
    ChargeCount: fc.option(fc.nat({ max: 5 })),
    Extra: maybe(fc.constant(EXTRA)),
    DeviceInfoLevel: maybe(fc.constantFrom("1", "9")),
    CardVerifyResults: fc.option(
      fc.array(
        fc.record(
          {
            IsPass: fc.boolean(),
            IsEdit: fc.boolean(),
            NormalCardInfo: fc.option(fc.constantFrom({ HKIDCard: null }, { HKIDCard: { FullName: "T", Sex: null } })),
            WarnCardInfos: fc.option(fc.array(fc.constantFrom(-9103, 9109, 1), { maxLength: 3 })),
            EditDetails: fc.option(fc.array(fc.record({ FieldName: maybe(fc.string()) }), { maxLength: 2 })),
            CardImage: fc.option(media),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
    CompareResults: fc.option(
      fc.array(
        fc.record(
          {
            ErrorCode: maybe(code),
            LiveErrorCode: maybe(code),
            CompareErrorCode: maybe(code),
            Sim: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
            LivenessInfoTag: fc.option(fc.array(fc.constantFrom("01", "99"), { maxLength: 2 })),
            BestFrame: fc.option(media),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** What the vendor answers to each action in a case. */
export const replies = fc.record({
  ApplySdkVerificationToken: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Reply>({ fields: { SdkToken: SDK_TOKEN } }) },
    { weight: 1, arbitrary: fc.constantFrom<Reply>({ fields: { SdkToken: SDK_TOKEN, ServerParamInfo: "p" } }) },
    { weight: 1, arbitrary: fc.constantFrom(...OF_A_PHOTO.map(error)) },
    { weight: 2, arbitrary: brokenReply },
  ),
  GetSdkVerificationResult: fc.oneof(
    { weight: 3, arbitrary: resultFields.map((fields): Reply => ({ fields })) },
    { weight: 1, arbitrary: brokenReply },
  ),
});

export type Replies = typeof replies extends fc.Arbitrary<infer T> ? T : never;
