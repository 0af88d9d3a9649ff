import type { PlanDocument, PlannedRequest } from "./plan-document";

const LINE = 200;

const oneLine = (text: string): string => (text.length > LINE ? `${text.slice(0, LINE - 3)}...` : text);

function described(check: PlannedRequest, target: string): string {
  const { id, request, body, authorization, expects, sideEffects, after, skipped } = check;
  if (skipped !== undefined) return `${id}\n    skipped: ${skipped}\n`;
  const where = request.includes(" ") ? request.replace(" ", ` ${target}`) : request;
  const content = body === undefined ? "" : ` ${typeof body === "string" ? body : JSON.stringify(body)}`;
  return [
    id,
    oneLine(`    ${where}${content}`).concat(` (${authorization})`),
    `    expects ${expects}`,
    ...(sideEffects === "none" ? [] : [`    side effects: ${sideEffects}`]),
    ...(after === undefined ? [] : [`    after ${after}`]),
    "",
  ].join("\n");
}

/** A plan for people. */
export function renderPlan(plan: PlanDocument): string {
  const { pace, target, environment } = plan;
  // Without an address, as while nothing is deployed, the environment stands for it.
  const named = target === "" || environment === undefined ? (environment ?? "") : `  (${environment})`;
  return [
    `target    ${target}${named}`,
    `contract  ${plan.contract}`,
    `pace      at most ${pace.requestsPerSecond} requests for tokens in any second (quota ${pace.quota}, reserve ${pace.reserve})`,
    "",
    ...plan.checks.map((check) => described(check, target)),
    `${plan.requests} requests would be sent, ${plan.tokens} of them issued a token, in at least ${plan.atLeastSeconds} s; ${plan.skipped} skipped. None was sent.`,
    `Each is sent again at most ${plan.retries} times when its failure is temporary. Tokens end unused; whether issuing one is billed is not documented.`,
    "",
  ].join("\n");
}
