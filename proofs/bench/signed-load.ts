import { once } from "node:events";
import { connect } from "node:net";
import { type SigningKey, signTc3 } from "../../signature/sign-tc3";
import { awake } from "./awake";

/** Where requests go, and which: the same each time, because signing them would cost more than answering them. */
export interface Load {
  readonly port: number;
  readonly request: Buffer;
}

const CONNECTIONS = 10;
const HOST = "sts.tencentcloudapi.com";
const BODY = "{}";

/** A request of GetCallerIdentity as the vendor's SDK for Node sends it. */
export function signedRequest(key: SigningKey): Buffer {
  const timestamp = Math.floor(Date.now() / 1_000);
  const headers = { "content-type": "application/json", host: HOST };
  const signed = { method: "POST", query: "", headers, body: BODY, service: "sts", timestamp };
  const lines = [
    "POST / HTTP/1.1",
    `Host: ${HOST}`,
    "Content-Type: application/json",
    "X-TC-Action: GetCallerIdentity",
    "X-TC-Version: 2018-08-13",
    "X-TC-Region: ap-singapore",
    "X-TC-Language: en-US",
    `X-TC-Timestamp: ${timestamp}`,
    `Authorization: ${signTc3(signed, key)}`,
    `Content-Length: ${BODY.length}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${BODY}`);
}

/**
 * Sends that many requests over ten connections, on each one after the other. This process never sleeps meanwhile: to
 * wake it would cost a server that is slower than it some 8 µs with each answer, and a faster one nothing.
 * @throws Error when one is refused
 */
export async function sendRequests(load: Load, requests: number): Promise<void> {
  let left = requests;
  const take = (): boolean => left-- > 0;
  await awake(() => Promise.all(Array.from({ length: CONNECTIONS }, () => sendInTurn(load, take))));
}

async function sendInTurn({ port, request }: Load, take: () => boolean): Promise<void> {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  const closed = once(socket, "close");
  const next = (): unknown => (take() ? socket.write(request) : socket.end());
  let answer = "";
  socket.once("connect", next);
  socket.on("data", (chunk: Buffer) => {
    answer += chunk.toString("latin1");
    const end = answer.indexOf("\r\n\r\n") + 4;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
    if (end < 4 || answer.length < end + length) return;
    if (!answer.startsWith("HTTP/1.1 200") || answer.includes('"Error"')) socket.destroy(new Error(answer));
    answer = "";
    next();
  });
  await closed;
}
