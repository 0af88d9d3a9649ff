import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { endpointConfig } from "../../constructs/token-endpoint/endpoint-config";
import { loadEnvironment } from "../../environments/load-environment";
import { tokenEndpointProps } from "../../environments/token-endpoint-props";
import { createRequestHandler } from "../../functions/tokens/request-handler";
import { NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { systemClock } from "../../lib/clock";
import { CLOUD_ENDPOINT_VARIABLE } from "../../sdk/endpoint";
import { applySdkVerificationToken } from "../../sdk/faceid";
import { TencentClient } from "../../sdk/tencent-client";
import { type Measurement, median } from "./measurement";

const BATCH = 200;
const BATCHES = 15;

const BODY = Buffer.from('{"profile":"HK"}');
const ORDER = { IdCardType: "HK", CheckMode: 1, SecurityLevel: 4 } as const;

/** Milliseconds that one of a batch takes, one after the other. */
async function eachMs(once: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let done = 0; done < BATCH; done += 1) await once();
  return (performance.now() - started) / BATCH;
}

/**
 * A token through the endpoint's core against the call of the SDK's adapter that is in it: the rest is the time in our
 * own code.
 */
export async function measureTokenCost(): Promise<Measurement[]> {
  const client = newClientKey({ environment: "dev", now: Date.now() });
  const document = serializeClientKeys({ ...NO_CLIENT_KEYS, keys: [client.key] });
  const Response = {
    SdkToken: "A561B769-C347-4724-A69A-6C3B3483E107",
    SecretString: document,
    Versions: [{ VersionId: "client-keys-1", CreateTime: 0 }],
    RequestId: "bench",
  };
  const upstream = createServer((request, response) => {
    request.resume().on("end", () => response.end(JSON.stringify({ Response })));
  });
  await new Promise<void>((listening) => upstream.listen(0, "127.0.0.1", listening));
  try {
    const environment = loadEnvironment("dev");
    const config = { ...endpointConfig(tokenEndpointProps(environment), "bench-keys"), requestsPerSecond: 1_000_000 };
    const url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const tencent = new TencentClient({
      region: environment.region,
      credentials: () => ({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" }),
      variables: { [CLOUD_ENDPOINT_VARIABLE]: url },
    });
    const handle = createRequestHandler({
      config,
      client: tencent,
      clock: systemClock,
      random: Math.random,
      writeLog: () => {},
    });
    const headers = { authorization: `Bearer ${client.plaintext}` };
    const token = async () => {
      const startedAt = Date.now();
      const wanted = { method: "POST", path: "/v1/tokens", headers, requestId: "bench", startedAt };
      const { status } = await handle({ ...wanted, readBody: async () => BODY, deadline: startedAt + 10_000 });
      if (status !== 201) throw new Error(`a token was answered with ${status}`);
    };
    const call = () => applySdkVerificationToken(tencent, ORDER);
    await eachMs(token);
    await eachMs(call);
    const pairs: { readonly token: number; readonly call: number }[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1)
      pairs.push({ token: await eachMs(token), call: await eachMs(call) });
    const [whole, sdk] = [median(pairs.map((pair) => pair.token)), median(pairs.map((pair) => pair.call))];
    const own = median(pairs.map((pair) => pair.token - pair.call));
    return [
      {
        name: "time in our code per token / the SDK's call in it",
        detail: `${own.toFixed(3)} ms of ${whole.toFixed(3)} ms / ${sdk.toFixed(3)} ms, medians of ${BATCHES} x ${BATCH}`,
        value: median(pairs.map((pair) => (pair.token - pair.call) / pair.call)),
        bound: 1,
        unit: "ratio",
      },
    ];
  } finally {
    upstream.closeAllConnections();
    upstream.close();
  }
}
