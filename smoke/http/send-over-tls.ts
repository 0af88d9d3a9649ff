import { Agent, globalAgent, request as httpsRequest } from "node:https";
import type { TLSSocket } from "node:tls";
import { urlToHttpOptions } from "node:url";
import { boundedText } from "../../lib/bounded-text";
import type { HttpAnswer, HttpRequest } from "./http-exchange";

/**
 * Sends one request on a connection of its own, and reports its certificate: `fetch` does not. The certificate is
 * verified as always.
 * @throws TooLargeError; the error of the connection; the signal's reason once it is aborted
 */
export function sendOverTls(
  target: string,
  { method, path, headers = {} }: HttpRequest,
  signal: AbortSignal,
): Promise<Omit<HttpAnswer, "body" | "durationMs"> & { readonly text: string }> {
  return new Promise((resolve, reject) => {
    // A connection of its own: a resumed TLS session does not reveal the certificate.
    const agent = new Agent({ ...globalAgent.options, keepAlive: false });
    // Options in one object: a library below the vendor's SDK replaces the function by one that takes no separate
    // address.
    const address = urlToHttpOptions(new URL(`${target}${path}`));
    const request = httpsRequest({ ...address, method, headers, signal, agent });
    request.on("error", reject).on("response", (response) => {
      const certificate = (response.socket as TLSSocket).getPeerCertificate();
      const plain = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      boundedText(response).then(
        (body) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(plain),
            contentType: response.headers["content-type"] ?? "",
            certificateValidTo: Date.parse(certificate.valid_to),
            text: body,
          }),
        reject,
      );
    });
    request.end();
  });
}
