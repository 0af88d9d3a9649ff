import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";
import { connect, type TLSSocket } from "node:tls";

/**
 * A TLS connection to a host through an HTTP proxy, by CONNECT (RFC 9110, 9.3.6).
 * @param proxy address, with the credentials it requires, if any
 * @throws Error when the proxy is not reached or refuses; the signal's reason once it is aborted
 */
export async function tunnel(proxy: URL, host: string, signal: AbortSignal): Promise<TLSSocket> {
  const { hostname, port, username, password } = proxy;
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const socket = await new Promise<Socket>((resolve, reject) => {
    const asked = request({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port || 80,
      method: "CONNECT",
      path: `${host}:443`,
      headers: {
        host: `${host}:443`,
        ...(username && { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` }),
      },
      agent: false,
      signal,
    });
    asked.on("error", reject).on("connect", ({ statusCode }, connection) => {
      if (statusCode === 200) return resolve(connection);
      connection.destroy();
      reject(new Error(`the proxy ${hostname} answered CONNECT with ${statusCode}`));
    });
    asked.end();
  });
  const secure = connect({ socket, servername: host });
  await once(secure, "secureConnect", { signal });
  return secure;
}
