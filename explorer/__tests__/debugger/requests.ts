import { createHash, createHmac } from "node:crypto";
import dns from "node:dns";
import { inspect } from "node:util";
import { LoopbackServer, readRequest } from "../../../__tests__/helpers/loopback-server";
import { callFaceid, type SdkOptions } from "../../../local-cloud/__tests__/helpers/sdk";

export const HOST = "faceid.intl.tencentcloudapi.com";
export const KEY = { secretId: `AKID${"a1B2".repeat(8)}`, secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE" };
export const TEMPORARY = {
  secretId: `AKID${"c3D4".repeat(16)}`,
  secretKey: "temporaryKeyTemporaryKeyTemporary",
  token: "tokenOfTemporaryKeys".repeat(8),
};
/** 2025-01-14T20:00:00Z, which is the 15th in Singapore. */
export const TIMESTAMP = 1_736_884_800;
export const BODY = '{"CheckMode":1,"IdCardType":"HK"}';

/** A request as it goes over the wire. */
export interface Wire {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** What is signed; what the request then says may differ. */
export interface Tc3Signed {
  readonly method?: string;
  readonly query?: string;
  /** Lines of the canonical headers, as they are. */
  readonly lines?: readonly string[];
  readonly list?: string;
  readonly hash?: string;
  readonly timestamp?: number;
  readonly date?: string;
  readonly service?: string;
  readonly key?: { readonly secretId: string; readonly secretKey: string };
}

export const TYPE = "application/json";

/** The header Authorization, by a signer that shares nothing with the project's. */
export function authorize({
  method = "POST",
  query = "",
  lines = [`content-type:${TYPE}`, `host:${HOST}`],
  list = "content-type;host",
  hash = sha256(BODY),
  timestamp = TIMESTAMP,
  date = "2025-01-14",
  service = "faceid",
  key = KEY,
}: Tc3Signed = {}): string {
  const canonical = `${method}\n/\n${query}\n${lines.map((line) => `${line}\n`).join("")}\n${list}\n${hash}`;
  const scope = `${date}/${service}/tc3_request`;
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const signing = hmac(hmac(hmac(`TC3${key.secretKey}`, date), service), "tc3_request");
  const signature = hmac(signing, text).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${key.secretId}/${scope}, SignedHeaders=${list}, Signature=${signature}`;
}

/** A TC3 request; what `more` gives stands in the place of what would be sent, `undefined` takes it away. */
export function tc3(
  signed: Tc3Signed = {},
  sent: { method?: string; target?: string; body?: string; headers?: Record<string, string | undefined> } = {},
): Wire {
  const headers = {
    Host: HOST,
    "Content-Type": TYPE,
    "X-TC-Action": "ApplySdkVerificationToken",
    "X-TC-Version": "2018-03-01",
    "X-TC-Timestamp": String(signed.timestamp ?? TIMESTAMP),
    "X-TC-Region": "ap-singapore",
    Authorization: authorize(signed),
    ...sent.headers,
  };
  return {
    method: sent.method ?? "POST",
    target: sent.target ?? "/",
    headers: Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
    body: sent.body ?? (sent.method === "GET" ? "" : BODY),
  };
}

export const V1_PARAMETERS = {
  Action: "ApplySdkVerificationToken",
  CheckMode: "1",
  Extra: "a b+c/ä",
  IdCardType: "HK",
  Nonce: "11886",
  Region: "ap-singapore",
  SecretId: KEY.secretId,
  SignatureMethod: "HmacSHA256",
  Timestamp: String(TIMESTAMP),
  Version: "2018-03-01",
};

/** A v1 request. @param signed the string to sign @param form of the parameters, with `SIGNATURE` for the signature */
export function v1(
  {
    text = v1Text(),
    digest = "sha256",
    secretKey = KEY.secretKey,
  }: { text?: string; digest?: string; secretKey?: string } = {},
  sent: {
    parameters?: Record<string, string | undefined>;
    type?: string;
    encode?: (text: string) => string;
  } = {},
): Wire {
  const { parameters = V1_PARAMETERS, type = "application/x-www-form-urlencoded", encode = encodeURIComponent } = sent;
  const signature = createHmac(digest, secretKey).update(text).digest("base64");
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const form = [
    ...pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
    `Signature=${encode(signature)}`,
  ];
  return {
    method: "POST",
    target: "/",
    headers: [
      ["Host", HOST],
      ["Content-Type", type],
    ],
    body: form.join("&"),
  };
}

/** The string to sign of parameters, in the order in which they come. */
export const v1Text = (parameters: object = V1_PARAMETERS, start = `POST${HOST}/?`): string =>
  `${start}${Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join("&")}`;

/** What the official SDK sends to the vendor's host, taken on this machine. */
export async function captureSdk(
  signMethod: SdkOptions["signMethod"],
  method: "GET" | "POST",
  credentials: SdkOptions["credentials"] = KEY,
): Promise<Wire> {
  let wire: Wire | undefined;
  const server = await LoopbackServer.start(async (request, response) => {
    const { path: target, body } = await readRequest(request);
    const pairs = request.rawHeaders.flatMap((name, index, all) =>
      index % 2 === 0 ? [[name, String(all[index + 1])] as const] : [],
    );
    wire = { method, target, headers: pairs, body };
    response.setHeader("content-type", "application/json").end('{"Response":{"RequestId":"1"}}');
  });
  const lookup = jest
    .spyOn(dns, "lookup")
    .mockImplementation(((_name: string, options: { all?: boolean }, done: (...answer: unknown[]) => void) =>
      options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)) as never);
  const endpoint = `${HOST}:${server.port}`;
  const request = { CheckMode: 1, IdCardType: "HK", Extra: "a b+c/ä(!)'~" };
  await callFaceid({ endpoint, signMethod, method, credentials }, "ApplySdkVerificationToken", request);
  lookup.mockRestore();
  await server.close();
  if (!wire) throw new Error("the SDK sent nothing");
  return wire;
}

const host = ({ headers }: Wire): string => headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? HOST;
const lines = (headers: Wire["headers"]): string[] => headers.map(([name, value]) => `${name}: ${value}`);
const withoutHost = (headers: Wire["headers"]): Wire["headers"] => headers.filter(([name]) => name !== "Host");
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A request as people paste it. */
export const FORMS = {
  curl: (wire: Wire): string =>
    [
      `curl -sS -X ${wire.method} ${quoted(`https://${host(wire)}${wire.target}`)}`,
      ...lines(withoutHost(wire.headers)).map((line) => `-H ${quoted(line)}`),
      ...(wire.body === "" ? [] : [`-d ${quoted(wire.body)}`]),
    ].join(" \\\n  "),
  "curl in double quotes": (wire: Wire): string =>
    [
      `$ curl --url "https://${host(wire)}${wire.target}" --request ${wire.method}`,
      ...lines(wire.headers).map((line) => `--header "${line}"`),
      ...(wire.body === "" ? [] : [`--data-binary "${wire.body.replace(/["\\$`]/g, "\\$&")}"`]),
    ].join(" \\\r\n"),
  "raw HTTP": (wire: Wire): string =>
    [`${wire.method} ${wire.target} HTTP/1.1`, ...lines(wire.headers), "", wire.body].join("\r\n"),
  "headers and body": (wire: Wire): string =>
    [
      ...(wire.method === "GET" ? [`GET https://${host(wire)}${wire.target}`] : []),
      ...[...lines(wire.headers), "", wire.body],
    ].join("\n"),
  "an object that Node prints": (wire: Wire): string =>
    `https://${host(wire)}${wire.target} ${inspect(
      { method: wire.method, timeout: 60_000, headers: Object.fromEntries(wire.headers), body: wire.body || undefined },
      { depth: 5 },
    )}`,
  "Python's log": (wire: Wire): string =>
    [
      `2025-01-14 20:00:00,123 4711 request.py L95 DEBUG SendRequest: Host: ${host(wire)}`,
      ...[`Method: ${wire.method}`, "Uri: /", `Header: ${lines(wire.headers).join("\n")}`],
      `Data: ${wire.method === "GET" ? wire.target.slice(2) : wire.body}`,
      ...["", "2025-01-14 20:00:00,456 4711 request.py L102 DEBUG GetResponse: HTTP/1.1 200 OK", "Server: nginx"],
      ...["", '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"m"},"RequestId":"r"}}'],
    ].join("\n"),
  "Go's log": (wire: Wire): string =>
    [
      `2025/01/14 20:00:00 client.go:538: [DEBUG] http request: ${wire.method} ${wire.target} HTTP/1.1`,
      ...[`Host: ${host(wire)}`, ...lines(withoutHost(wire.headers)), "", wire.body],
      ...["2025/01/14 20:00:00 client.go:548: [DEBUG] http response: HTTP/2.0 200 OK", "Server: nginx", "", "{}"],
    ].join("\n"),
  "Java's log": (wire: Wire): string =>
    [
      `INFO: send request, request url: https://${host(wire)}${wire.target}. request headers information: ` +
        `${lines(wire.headers).join(";")};`,
      "INFO: recieve response, response url: https://x/, response headers: Server: nginx;,response body information: b",
    ].join("\n"),
} as const;

export type Form = keyof typeof FORMS;
