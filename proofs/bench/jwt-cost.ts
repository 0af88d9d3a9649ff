import { createPrivateKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { promisify } from "node:util";
import { IDENTITY_PROVIDER_DEFAULTS } from "../../contract/endpoint/identity-provider";
import { TokenCallers } from "../../functions/tokens/callers/token-callers";
import { systemClock } from "../../lib/clock";
import { type Measurement, median } from "./measurement";

const BATCH = 200;
const BATCHES = 15;

/**
 * 0.2 ms, where node's own check, which like this one waits for a thread, took 0.051 ms on the machine at rest: what
 * holds however busy the machine is.
 */
const RATIO = 0.2 / 0.051;

const ISSUER = "https://login.example.com/";
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Milliseconds that one of a batch takes, one after the other. */
async function eachMs(once: (index: number) => unknown): Promise<number> {
  const started = performance.now();
  for (let done = 0; done < BATCH; done += 1) await once(done);
  return (performance.now() - started) / BATCH;
}

/**
 * Deciding whose a JWT is, once the provider's keys are cached, against Node's own check of the same signatures: the
 * rest is the rules and our own code. Every token of a batch is different, so that nothing is remembered.
 */
export async function measureJwtCost(): Promise<Measurement[]> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "bench", alg: "RS256", use: "sig" };
  const head = base64({ alg: "RS256", kid: "bench", typ: "at+jwt" });
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  const key = createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }));
  const signed = Array.from({ length: BATCH }, (_, user) => {
    const claims = { iss: ISSUER, aud: "ekyc", sub: `user-${user}`, scope: "tokens profiles", exp };
    const text = `${head}.${base64(claims)}`;
    const signature = sign("sha256", Buffer.from(text), key);
    return { text: Buffer.from(text), signature, token: `${text}.${signature.toString("base64url")}` };
  });
  const at = (index: number) => signed[index] as (typeof signed)[number];
  const callers = new TokenCallers({
    provider: { ...IDENTITY_PROVIDER_DEFAULTS, issuer: ISSUER, audience: "ekyc", jwksUrl: `${ISSUER}jwks.json` },
    clock: systemClock,
    fetch: async () => new Response(JSON.stringify({ keys: [jwk] })),
  });
  const identify = (index: number) => callers.identify(at(index).token, Date.now() + 10_000);
  const check = (index: number) => {
    const { text, signature } = at(index);
    return promisify(verify)("sha256", text, publicKey, signature).then((isRight) => {
      if (!isRight) throw new Error("the signature is wrong");
    });
  };
  await eachMs(identify);
  await eachMs(check);
  const pairs: { readonly whole: number; readonly signature: number }[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    pairs.push({ whole: await eachMs(identify), signature: await eachMs(check) });
  }
  const whole = median(pairs.map((pair) => pair.whole));
  const least = Math.min(...pairs.map((pair) => pair.whole));
  const signature = median(pairs.map((pair) => pair.signature));
  return [
    {
      name: "deciding whose a JWT is / node's check of its signature",
      detail: `${whole.toFixed(3)} ms / ${signature.toFixed(3)} ms, keys cached, RS256 with 2,048 bits, medians of ${BATCHES} x ${BATCH}; at least ${least.toFixed(3)} ms`,
      value: median(pairs.map((pair) => pair.whole / pair.signature)),
      bound: RATIO,
      unit: "ratio",
    },
  ];
}
