import { PROBLEMS } from "../../contract/endpoint/problems";
import { defined } from "../../lib/defined";
import { isRecord } from "../../lib/is-record";
import type { Call } from "../api";
import { isFaceidOperation } from "../request/operation-owner";
import type { WireAnswer } from "../send/sent-call";
import { type CodeFacts, describeCode } from "./describe-code";
import { explainResult } from "./explain-result";
import type { Explanation } from "./explanation";

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const NOT_OURS: Explanation = {
  outcome: "failed",
  headline: "The answer is not one of faceid's or the endpoint's: it is not JSON.",
  owner: "network",
  nextStep: "Look at what stands between this machine and the service: a proxy, a firewall, a captive portal.",
};

/** What an answer means: its code as text, who can fix it, and what to do. */
export function explain(call: Call, { status, body }: WireAnswer, facts: CodeFacts): Explanation {
  const content = parse(body);
  if (!isRecord(content)) return NOT_OURS;
  return isFaceidOperation(call.operation)
    ? explainFaceid(call, isRecord(content["Response"]) ? content["Response"] : {}, facts)
    : explainEndpoint(call, status, content, facts);
}

function explainFaceid(call: Call, response: Record<string, unknown>, facts: CodeFacts): Explanation {
  const requestId = text(response["RequestId"]);
  const error = response["Error"];
  if (isRecord(error)) {
    const code = String(error["Code"]);
    const { meaning, owner, nextStep } = describeCode(code, { ...facts, ...defined({ requestId }) });
    return {
      ...{ outcome: "failed", headline: String(error["Message"]), code, reference: "codes" },
      ...defined({ meaning, owner, nextStep, requestId }),
    };
  }
  if (call.operation === "GetSdkVerificationResult") {
    return { ...explainResult(text(response["Result"]) ?? ""), ...defined({ requestId }) };
  }
  const sdkToken = text(response["SdkToken"]);
  if (sdkToken === undefined) return { outcome: "failed", headline: "The answer has no SdkToken.", owner: "vendor" };
  return { outcome: "succeeded", headline: "A token was issued.", ...defined({ sdkToken, requestId }) };
}

function explainEndpoint(
  { operation }: Call,
  status: number,
  content: Record<string, unknown>,
  facts: CodeFacts,
): Explanation {
  const requestId = text(content["requestId"]);
  if (status >= 400) {
    const code = String(content["code"]);
    const problem = Object.entries(PROBLEMS).find(([name]) => name === code)?.[1];
    const upstream = text(content["upstreamCode"]);
    const known = upstream && describeCode(upstream, { ...facts, ...defined({ requestId }) });
    const again = problem?.retryable ? "Send it again later." : "Sending it again does not help.";
    return {
      ...{
        outcome: "failed",
        headline: text(content["detail"]) ?? String(content["title"]),
        code,
        reference: "problems",
      },
      ...defined({
        meaning: problem?.title,
        owner: known ? known.owner : status < 500 ? ("caller" as const) : ("ours" as const),
        nextStep: known ? known.nextStep : again,
        requestId,
      }),
    };
  }
  if (operation === "readResult") return { ...explainResult(text(content["code"]) ?? ""), ...defined({ requestId }) };
  const sdkToken = text(content["sdkToken"]);
  const headline = sdkToken === undefined ? "The endpoint answered." : "A token was issued.";
  return { outcome: "succeeded", headline, ...defined({ sdkToken, requestId }) };
}
