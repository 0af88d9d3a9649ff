import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { REQUESTS_PER_SECOND } from "../../contract/vendor/limits";
import { busiestSecond } from "../../lib/busiest-second";
import { systemClock } from "../../lib/clock";
import { deployEndpoint } from "../traffic/deployed-endpoint";
import type { Measurement } from "./measurement";

const CALLERS = 64;
const SECONDS = 10;

interface CallerAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** One caller: asks again as soon as it is answered, and waits as long as it is told. */
async function call(url: string, key: string, until: number, answers: CallerAnswer[]): Promise<void> {
  while (performance.now() < until) {
    const response = await fetch(`${url}/v1/tokens`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: '{"profile":"HK"}',
    });
    await response.text();
    const retryAfter = response.headers.get("retry-after");
    answers.push({ status: response.status, retryAfter });
    if (response.status === 429) await systemClock.sleep(Number(retryAfter) * 1_000);
  }
}

/**
 * Many callers at once on one instance of the deployed stack: how much of the quota they get, and how the rest are
 * refused.
 */
export async function measureCallers(): Promise<Measurement[]> {
  const endpoint = await deployEndpoint();
  try {
    const { audit } = endpoint.stack.deployment.localCloud;
    const key = await endpoint.createKey();

    const answers: CallerAnswer[] = [];
    const until = performance.now() + SECONDS * 1_000;
    await Promise.all(Array.from({ length: CALLERS }, () => call(endpoint.url, key, until, answers)));

    const arrivals = audit.entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN).map(({ at }) => at);
    const possible = ((Number(arrivals.at(-1)) - Number(arrivals[0])) / 1_000) * REQUESTS_PER_SECOND;
    const isRefusal = ({ status, retryAfter }: CallerAnswer): boolean => status === 429 && Number(retryAfter) >= 1;
    const issued = answers.filter(({ status }) => status === 201).length;
    const refused = answers.filter(isRefusal).length;
    const others = answers.filter((answer) => answer.status !== 201 && !isRefusal(answer));
    const detail = `${CALLERS} callers on one instance for ${SECONDS} s: ${issued} tokens, ${refused} refused with Retry-After`;
    return [
      {
        name: "the quota's own rate / the rate that callers got",
        detail: `${detail}; ${((100 * (arrivals.length - 1)) / possible).toFixed(1)} % of the quota used`,
        value: possible / (arrivals.length - 1),
        bound: 1 / 0.97,
        unit: "ratio",
      },
      {
        name: "callers' requests in the busiest second",
        detail: `as the local cloud saw ${arrivals.length} of them`,
        value: busiestSecond(arrivals),
        bound: REQUESTS_PER_SECOND,
        unit: "requests",
      },
      {
        name: "callers that were neither served nor told when to come back",
        detail: `answers other than 201, and 429 with Retry-After: ${others.map(({ status }) => status).join(", ") || "none"}`,
        value: others.length,
        bound: 0,
        unit: "answers",
      },
    ];
  } finally {
    await endpoint.close();
  }
}
