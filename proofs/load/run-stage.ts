import autocannon from "autocannon";
import { systemClock } from "../../lib/clock";
import { type DeployedEndpoint, FUNCTION_TIMEOUT_SECONDS } from "../traffic/deployed-endpoint";
import { runningInstances } from "../traffic/instances";

/** What one stage of the load came to. */
export interface StageResult {
  readonly connections: number;
  readonly requests: number;
  readonly issued: number;
  /** 429 with Retry-After. */
  readonly shed: number;
  /** Any other answer, by what it was, and with how often it came. */
  readonly others: Readonly<Record<string, number>>;
  readonly timeouts: number;
  /** Connections that failed. */
  readonly errors: number;
  /** Latency of all answers, milliseconds. */
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number };
  /** Most that the function's instances held, sampled once a second and at the end. */
  readonly peakResidentBytes: number;
}

/** A connection asks at most this often: callers who are refused do come again, though not at once. Per second. */
const REQUESTS_PER_CONNECTION = 1;
/** Far longer than the function may take. Seconds. */
const TIMEOUT_SECONDS = 10;
const SAMPLE_MS = 1_000;
/** The header by its lower-case name in a list of names and values. */
function header(headers: readonly string[], name: string): string | undefined {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1];
}

/**
 * Waits until the function has finished what a stage left unanswered, which would count as load of the next: as long as
 * a request may take at most.
 */
export const drain = (): Promise<void> => systemClock.sleep(FUNCTION_TIMEOUT_SECONDS * 1_000);

/** Lets this many connections ask for tokens for a time. */
export async function runStage(
  { url }: Pick<DeployedEndpoint, "url">,
  key: string,
  connections: number,
  seconds: number,
): Promise<StageResult> {
  let [issued, shed] = [0, 0];
  const others: Record<string, number> = {};
  const count = (status: number, headers: readonly string[]): void => {
    const retryAfter = header(headers, "retry-after");
    if (status === 201) issued += 1;
    else if (status === 429 && Number(retryAfter) >= 1) shed += 1;
    else {
      const name = status === 429 ? "429 without Retry-After" : String(status);
      others[name] = (others[name] ?? 0) + 1;
    }
  };
  let peakResidentBytes = 0;
  const sample = (): void => {
    const bytes = runningInstances().reduce((sum, { residentBytes }) => sum + residentBytes, 0);
    peakResidentBytes = Math.max(peakResidentBytes, bytes);
  };
  const sampling = setInterval(sample, SAMPLE_MS);
  try {
    const { latency, timeouts, errors } = await autocannon({
      url: `${url}/v1/tokens`,
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: '{"profile":"HK"}',
      connections,
      connectionRate: REQUESTS_PER_CONNECTION,
      ignoreCoordinatedOmission: true,
      duration: seconds,
      timeout: TIMEOUT_SECONDS,
      setupClient: (client) => {
        // What the parser gives, whatever the types say: names and values in turn.
        const emitter: NodeJS.EventEmitter = client;
        emitter.on("headers", (head: { readonly statusCode: number; readonly headers: readonly string[] }) =>
          count(head.statusCode, head.headers),
        );
      },
    });
    sample();
    const { p50, p90, p99, max } = latency;
    const requests = issued + shed + Object.values(others).reduce((sum, times) => sum + times, 0);
    const latencyMs = { p50, p90, p99, max };
    return {
      connections,
      requests,
      issued,
      shed,
      others,
      timeouts,
      errors: errors - timeouts,
      latencyMs,
      peakResidentBytes,
    };
  } finally {
    clearInterval(sampling);
  }
}
