import { APPLY_SDK_VERIFICATION_TOKEN, GET_SDK_VERIFICATION_RESULT } from "../../contract/vendor/api";
import { wireName } from "../../contract/vendor/wire-name";
import { bodyFields, readUpstreamRequestId } from "../http/answer";
import type { ApiCall } from "../http/api-call";
import type { HttpAnswer } from "../http/http-exchange";
import { unexpected, type Verdict } from "./check";

/** What faceid's answer with a token must hold. */
export const ISSUED_BY_FACEID = "a Response with an SdkToken";

/**
 * The call that asks faceid for a token. A matrix has thousands of them, so what is sent is put together only
 * when needed.
 */
class TokenCall implements ApiCall {
  readonly action = APPLY_SDK_VERIFICATION_TOKEN;

  constructor(
    private readonly own: Readonly<Record<string, unknown>>,
    private readonly photo: string | undefined,
  ) {}

  get parameters(): ApiCall["parameters"] {
    const { compareImage: wanted, ...rest } = this.own;
    const onWire = Object.fromEntries(Object.entries(rest).map(([name, value]) => [wireName(name), value]));
    const photo = wanted === undefined || this.photo === undefined ? {} : { CompareImage: this.photo };
    return { ...onWire, Extra: "smoke", ...photo };
  }
}

/**
 * The call that asks faceid for a token.
 * @param parameters of a profile, by their names in an environment's file; `compareImage` only says that a photo is
 *   sent
 * @param compareImage Base64 of the photo
 */
export const tokenCall = (parameters: Readonly<Record<string, unknown>>, compareImage: string | undefined): ApiCall =>
  new TokenCall(parameters, compareImage);

/** The call that asks faceid for the result of a token. */
export const lookupCall = (sdkToken: string): ApiCall => ({
  action: GET_SDK_VERIFICATION_RESULT,
  parameters: { SdkToken: sdkToken },
});

/** The token in an answer, of the endpoint's or of faceid's. */
export function findToken(answer: HttpAnswer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const { sdkToken, SdkToken } = bodyFields(answer);
  return [sdkToken, SdkToken].find((token): token is string => typeof token === "string" && token !== "");
}

/** Faceid itself has issued a token. */
export function judgeIssuedByFaceid(answer: HttpAnswer): Verdict {
  const upstreamRequestId = readUpstreamRequestId(answer);
  if (findToken(answer) === undefined || upstreamRequestId === undefined) return unexpected(answer, ISSUED_BY_FACEID);
  return { state: "pass", upstreamRequestId };
}
