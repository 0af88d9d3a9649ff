import { failures } from "../../contract/vendor/failure";

/**
 * Why no answer came. None of these says anything about the endpoint itself; a run whose first request meets one stops
 * there.
 */
export const NETWORK_FAILURES = [
  ...failures(
    {
      retry: "judgement",
      owner: "network",
      state: "inconclusive",
      exitCode: 3,
      nextStep:
        "Look for what ends the connection on the way to {target}: a proxy, a firewall, a gateway that restarts; then run the checks again.",
    },
    { connection_reset: "the connection was closed before the answer had come" },
  ),
  ...failures(
    {
      retry: "judgement",
      owner: "network",
      state: "inconclusive",
      exitCode: 3,
      nextStep: "The name server of this machine does not answer: check its network, then run the checks again.",
    },
    { name_server_unavailable: "the name server did not answer" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "network",
      state: "inconclusive",
      exitCode: 3,
      nextStep:
        "Check that {target} is the endpoint's address and that this machine may reach it; after a deployment write the outputs file again with `npx cdktf deploy token-endpoint-{environment} --outputs-file outputs.{environment}.json`.",
    },
    {
      connection_refused: "nothing listens at the address",
      host_unknown: "the host's name is not known",
      host_unreachable: "there is no route to the host",
      no_connection: "no connection could be made",
    },
  ),
  ...failures(
    {
      retry: "no",
      owner: "network",
      state: "inconclusive",
      exitCode: 3,
      nextStep:
        "Raise --timeout if the endpoint is known to be slow; otherwise look in the function's log whether the requests arrive at {target}, and in between for a firewall that drops them.",
    },
    { timeout: "no answer in time" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "ours",
      state: "inconclusive",
      exitCode: 3,
      nextStep:
        "Renew the certificate of {target} or correct its chain; for a certificate authority of your own set NODE_EXTRA_CA_CERTS. Verification is never switched off.",
    },
    { tls_failure: "the TLS connection could not be made" },
  ),
  ...failures(
    {
      retry: "no",
      owner: "caller",
      state: "inconclusive",
      exitCode: 3,
      nextStep:
        "What listens at {target} does not speak HTTP, or not under this scheme: check the scheme and the port of the address.",
    },
    { not_http: "the answer is not HTTP" },
  ),
];

/** Codes of the operating system, of TLS and of the HTTP client, in the order in which they are tried. */
const CAUSES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^ECONNREFUSED$/, "connection_refused"],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_ABORTED)$/, "connection_reset"],
  [/^EAI_AGAIN$/, "name_server_unavailable"],
  [/^ENOTFOUND$/, "host_unknown"],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "host_unreachable"],
  [/^(ETIMEDOUT|UND_ERR_\w*_TIMEOUT)$/, "timeout"],
  [/CERT|^ERR_TLS|^ERR_SSL|^UNABLE_TO_|^HOSTNAME_MISMATCH|^CRL_|^EPROTO$/, "tls_failure"],
  [/^(HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RESPONSE)/, "not_http"],
];

/** The network failure behind the error code of a connection. */
export function findNetworkFailure(cause: string | undefined): string {
  return CAUSES.find(([pattern]) => pattern.test(cause ?? ""))?.[1] ?? "no_connection";
}
