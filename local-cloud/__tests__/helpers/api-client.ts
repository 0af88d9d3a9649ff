import { request } from "node:http";
import { tc3Header, tc3Signature } from "../../../signature/tc3";

/** What a client knows of a local cloud: where it is, its key, and its time. */
export interface CalledCloud {
  readonly port: number;
  readonly cloud: {
    readonly account: NonNullable<ApiCall["credentials"]>;
    readonly clock: { now(): number };
  };
}

export interface ApiCall {
  /** @default "faceid" */
  readonly service?: keyof typeof VERSIONS;
  readonly action: string;
  /** @default - the service's */
  readonly version?: string;
  /** @default "ap-singapore" */
  readonly region?: string;
  readonly parameters?: object;
  /** Sent instead of the parameters' JSON. */
  readonly body?: string | Buffer;
  /** @default - the root key */
  readonly credentials?: { readonly secretId: string; readonly secretKey: string; readonly token?: string };
  /** Seconds that the caller's clock is ahead of the cloud's. @default 0 */
  readonly clockAheadSeconds?: number;
  /** Headers set before signing; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Names that are signed. @default ["content-type", "host"] */
  readonly signedHeaders?: readonly string[];
  /** Scope's service. @default service */
  readonly scopeService?: string;
  /** Scope's date. @default - the date of the timestamp */
  readonly scopeDate?: string;
  /** Changes the request after it was signed. */
  readonly tamper?: (sent: { headers: Record<string, string>; body: string | Buffer }) => void;
}

export interface ApiAnswer {
  readonly status: number;
  /** Code and message of the error, undefined on success. */
  readonly code: string | undefined;
  readonly message: string;
  readonly response: Readonly<Record<string, unknown>>;
}

const VERSIONS = {
  apigateway: "2018-08-08",
  faceid: "2018-03-01",
  scf: "2018-04-16",
  ssm: "2019-09-23",
  sts: "2018-08-13",
  cam: "2019-01-16",
  cls: "2020-10-16",
  tag: "2018-08-13",
  teo: "2022-09-01",
};

/** One TC3-signed request to a local cloud, over real HTTP, with anything about it made wrong at will. */
export async function callApi(local: CalledCloud, call: ApiCall): Promise<ApiAnswer> {
  const { service = "faceid", credentials = local.cloud.account } = call;
  const timestamp = Math.floor(local.cloud.clock.now() / 1_000) + (call.clockAheadSeconds ?? 0);
  const body = call.body ?? JSON.stringify(call.parameters ?? {});
  const token = "token" in credentials ? credentials.token : undefined;
  const headers = present({
    host: `127.0.0.1:${local.port}`,
    "content-type": "application/json",
    "x-tc-action": call.action,
    "x-tc-version": call.version ?? VERSIONS[service],
    "x-tc-timestamp": String(timestamp),
    "x-tc-region": call.region ?? "ap-singapore",
    "x-tc-token": token,
    ...call.headers,
  });
  const scope = {
    date: call.scopeDate ?? new Date(timestamp * 1_000).toISOString().slice(0, 10),
    service: call.scopeService ?? service,
    signedHeaders: call.signedHeaders ?? ["content-type", "host"],
  };
  const message = { method: "POST", query: "", headers, body: Buffer.from(body) };
  const signature = tc3Signature(message, scope, credentials.secretKey);
  headers["authorization"] = tc3Header(credentials.secretId, scope, signature);
  const sent = { headers, body };
  call.tamper?.(sent);
  const answer = await send(local, "POST", "/", sent.headers, sent.body);
  return readAnswer(answer);
}

/** A request as it is, unsigned. */
export async function sendRaw(
  local: Pick<CalledCloud, "port">,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = "",
): Promise<ApiAnswer> {
  return readAnswer(await send(local, method, target, headers, body));
}

/** Status and text of a request. */
export function send(
  local: Pick<CalledCloud, "port">,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: local.port, method, path, headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function readAnswer({ status, text }: { status: number; text: string }): ApiAnswer {
  const { Response } = JSON.parse(text) as { Response: Record<string, unknown> };
  const error = Response["Error"] as { Code: string; Message: string } | undefined;
  return { status, code: error?.Code, message: error?.Message ?? "", response: Response };
}

function present(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
