import { UserError } from "../../lib/user-error";
import { tc3Header, tc3Signature } from "../../signature/tc3";
import { explain } from "../answer/explain";
import type { Explanation } from "../answer/explanation";
import type { Call } from "../api";
import type { ExplorerOptions } from "../options";
import { accountConfirmation } from "../request/account-confirmation";
import { tc3Call } from "../request/faceid-request";
import { endpointTarget, faceidTarget } from "../request/find-target";
import { ENDPOINT_ROUTES, isFaceidOperation } from "../request/operation-owner";
import { exchange, NoAnswer } from "./exchange";
import type { SentCall, WireRequest } from "./sent-call";

/** Headers that stay on the server. */
const SECRET_HEADERS = ["authorization", "x-tc-token"];

const withoutSecrets = (headers: WireRequest["headers"]): WireRequest["headers"] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET_HEADERS.includes(name)));

async function faceidRequest(call: Call, options: ExplorerOptions): Promise<WireRequest> {
  const target = await faceidTarget(call, options);
  const { url, message, scope } = tc3Call(call, target, Math.floor(options.clock.now() / 1_000));
  const { secretId, secretKey } = target.credentials;
  const authorization = tc3Header(secretId, scope, tc3Signature(message, scope, secretKey));
  return { method: message.method, url, headers: { ...message.headers, authorization }, body: message.body };
}

function endpointRequest(call: Call, options: ExplorerOptions): WireRequest {
  const { url, key } = endpointTarget(call, options);
  const route = ENDPOINT_ROUTES.find(({ id }) => id === call.operation);
  if (!route) throw new Error(`no route for ${call.operation}`);
  return {
    method: route.method,
    url: `${url}${route.path}`,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: route.method === "GET" ? "" : JSON.stringify(call.parameters),
  };
}

/**
 * Sends a call: to the local cloud, to the endpoint in front of it, or to the account when that was agreed to.
 *
 * @throws UserError when there is nothing to send it to, or the account was not agreed to
 */
export async function sendCall(
  call: Call & { readonly confirmation?: string },
  options: ExplorerOptions,
): Promise<SentCall> {
  const { confirmation, ...plain } = call;
  const isFaceid = isFaceidOperation(call.operation);
  if (isFaceid && call.target === "account" && options.account) {
    const wanted = accountConfirmation(options.account.name, call.region);
    if (confirmation !== wanted) {
      throw new UserError("The call was not sent: nobody agreed to the account.", `Switch to the account: ${wanted}.`);
    }
  }
  const request = isFaceid ? await faceidRequest(call, options) : endpointRequest(call, options);
  const startedAt = options.clock.now();
  const began = options.clock.monotonic();
  const answer = await exchange(request).catch((error: unknown) => {
    if (error instanceof NoAnswer) return error;
    throw error;
  });
  const durationMs = Math.round(options.clock.monotonic() - began);
  const common = {
    call: plain,
    startedAt,
    durationMs,
    request: { ...request, headers: withoutSecrets(request.headers) },
  };
  if (answer instanceof NoAnswer) {
    const explanation: Explanation = {
      outcome: "failed",
      headline: `No answer came: ${answer.message}.`,
      owner: "network",
      nextStep: "Look whether this machine reaches the service.",
    };
    return { ...common, answer: undefined, explanation };
  }
  const { IdCardType } = call.parameters;
  const explanation = explain(call, answer, {
    ...{ revision: call.revision, region: call.region, action: call.operation, target: request.url },
    ...(options.environment && { environment: options.environment.name }),
    ...(typeof IdCardType === "string" && { idCardType: IdCardType }),
  });
  return { ...common, answer, explanation };
}
