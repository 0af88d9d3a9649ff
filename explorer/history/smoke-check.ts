import { ENDPOINT_ROUTES, isFaceidOperation } from "../request/operation-owner";
import type { SentCall } from "../send/sent-call";

/** Parameters that belong to one verification, or to one person. */
const OF_ONE_TIME = /^(compareimage|metadata|sdktoken|expiresat)$/i;

/** Names under which a check's answer has a code. */
const CODE_MEMBERS = { codes: "upstreamCode", problems: "code", results: "code" } as const;

/** What is asked again, by its shape in a check; undefined for what cannot be. */
function requestText({ call }: SentCall): string | undefined {
  const parameters = Object.fromEntries(Object.entries(call.parameters).filter(([name]) => !OF_ONE_TIME.test(name)));
  if (Object.keys(parameters).length < Object.keys(call.parameters).length) return undefined;
  if (isFaceidOperation(call.operation)) return JSON.stringify({ action: call.operation, parameters });
  const route = ENDPOINT_ROUTES.find(({ id }) => id === call.operation);
  return (
    route &&
    JSON.stringify({ method: route.method, path: route.path, ...(route.method === "POST" && { body: parameters }) })
  );
}

/** The condition on an answer's fields that what came back fulfils, and how it is said. */
function expectation({ answer, explanation }: SentCall): readonly [condition: string, words: string] {
  const { code, reference, outcome, sdkToken } = explanation;
  if (outcome === "failed" && code !== undefined && reference !== undefined) {
    const member = CODE_MEMBERS[reference];
    return [`fields["${member}"] === ${JSON.stringify(code)}`, `${member} ${code}`];
  }
  if (sdkToken !== undefined) return ['Boolean(fields["sdkToken"] ?? fields["SdkToken"])', "a token"];
  return [`answer.status === ${answer?.status ?? 200}`, `status ${answer?.status ?? 200}`];
}

/**
 * A call as a check for `runSmoke` of `ekyc-token-endpoint/smoke`: the same request, and the outcome that it had.
 * @returns the text of a TypeScript module; undefined for a call that cannot be sent again as it was, because its token
 *   or picture belongs to one verification
 */
export function toSmokeCheck(sent: SentCall): string | undefined {
  const { call, startedAt, answer } = sent;
  const request = requestText(sent);
  if (request === undefined || answer === undefined) return undefined;
  const [condition, words] = expectation(sent);
  const isFaceid = isFaceidOperation(call.operation);
  return `import type { Check } from "ekyc-token-endpoint/smoke";

/** ${call.operation} as it was answered on ${new Date(startedAt).toISOString()}. */
export const check: Check = {
  id: "explorer:${call.operation}",
  title: "${call.operation} is answered with ${words}",
  group: "${isFaceid ? "direct" : "endpoint"}",
  spendsQuota: ${isFaceid || call.operation === "issueToken" || call.operation === "readResult"},
  expects: "${words}",
  authorization: "${isFaceid ? "none" : "key"}",
  request: ${request},
  judge: (answer) => {
    const fields = (answer.body ?? {}) as Readonly<Record<string, unknown>>;
    return ${condition}
      ? { state: "pass" }
      : { state: "fail", expected: "${words}", received: \`status \${answer.status}, \${fields["upstreamCode"] ?? fields["code"] ?? "no code"}\` };
  },
};
`;
}
