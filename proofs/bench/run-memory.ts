import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DEFAULT_PROFILES } from "../../contract/generated/profiles";
import { directPace } from "../../contract/quota";
import { contractAt } from "../../contract/vendor/revisions";
import { toolVersion } from "../../lib/tool-version";
import type { Check } from "../../smoke/checks/check";
import { issuesTokenCheck } from "../../smoke/checks/issues-token";
import { runSmoke } from "../../smoke/run/runner";
import type { Measurement } from "./measurement";

const CHECKS = 20_000;

/** Results after which everything that a run needs once has been allocated. */
const SETTLED = 5_000;

/**
 * Checks from one look at the memory to the next. A few, because what a collection finds in a registry of finalizers
 * is released only after it: seldom collected, memory would look as if it grew.
 */
const EVERY = 1_000;

/** No bound for this measurement. */
const REQUESTS_PER_SECOND = 100_000;

const ISSUED = JSON.stringify({
  sdkToken: "A561B769-C347-4724-A69A-6C3B3483E107",
  requestId: "d73c0c05-f7ff-419c-84cb-0756303b1925",
  profile: "HK",
  idCardType: "HK",
  expiresAt: "2025-01-14T02:00:00.000Z",
});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of live objects. */
function liveBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** The same when nothing is under way any more: neither what the last turn of a run refers to, nor a finalizer. */
async function bytesAtRest(): Promise<number> {
  await setTimeout(50);
  collectGarbage();
  await setTimeout(50);
  return liveBytes();
}

/** An address on loopback where every request is issued a token. */
async function startEndpoint(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(201, { "content-type": "application/json" }).end(ISSUED));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * What a long run keeps in memory while it goes on, and when it is over: nothing that grows with the checks that are
 * done.
 */
export async function measureRunMemory(): Promise<Measurement[]> {
  const contract = contractAt("latest").revision;
  const profile = DEFAULT_PROFILES["HK"];
  if (profile === undefined) throw new Error("there is no profile HK");
  const { id, ...check } = issuesTokenCheck({ name: "HK", profile, contract });
  const endpoint = await startEndpoint();
  const run = async (count: number): Promise<readonly number[]> => {
    const plan: Check[] = Array.from({ length: count }, (_, index) => ({ ...check, id: `${id}:${index}` }));
    let done = 0;
    const samples: number[] = [];
    const { summary } = await runSmoke(plan, {
      target: endpoint.url,
      contract,
      key: "",
      pace: directPace({ quota: REQUESTS_PER_SECOND, reserve: 0 }),
      concurrency: 20,
      timeoutMs: 30_000,
      slowMs: 30_000,
      retries: 0,
      toolVersion: toolVersion(),
      onResult: () => {
        done += 1;
        if (done % EVERY === 0) samples.push(liveBytes());
      },
    });
    if (summary.pass !== count) throw new Error(`only ${summary.pass} of ${count} checks passed`);
    return samples;
  };
  try {
    await run(SETTLED);
    const before = await bytesAtRest();
    const samples = await run(CHECKS);
    const after = await bytesAtRest();
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    const settled = samples[SETTLED / EVERY - 1] ?? Number.NaN;
    const most = Math.max(...samples.slice(SETTLED / EVERY));
    return [
      {
        name: `most memory over a run of ${CHECKS} checks, from check ${SETTLED} on / at check ${SETTLED}`,
        detail: `${megabytes(most)} / ${megabytes(settled)}, ${megabytes(samples.at(-1) ?? Number.NaN)} at the last check`,
        value: most / settled,
        bound: 1.05,
        unit: "ratio",
      },
      {
        name: `memory after a run of ${CHECKS} checks / before it`,
        detail: `${megabytes(after)} / ${megabytes(before)}, the report released`,
        value: after / before,
        bound: 1.05,
        unit: "ratio",
      },
    ];
  } finally {
    await endpoint.close();
  }
}
