import type { IncomingMessage } from "node:http";
import { equalTexts } from "../../lib/equal-texts";

/** The header in which the page sends the token of the server's start. */
export const TOKEN_HEADER = "x-explorer-token";

/** What a request has to prove. */
export interface Gate {
  readonly port: number;
  /** Random, of this start. */
  readonly token: string;
}

export interface GateRefusal {
  readonly status: 401 | 403;
  readonly message: string;
}

const foreign = (message: string): GateRefusal => ({ status: 403, message });

/**
 * Why a request is not answered: its host is not this server's, so a name was made to lead here (DNS rebinding);
 * another page sent it (Origin, Sec-Fetch-Site); or it asks for more than the page's own files without the token, which
 * only a reader of the terminal has.
 */
export function findRefusal({ headers }: IncomingMessage, isApi: boolean, gate: Gate): GateRefusal | undefined {
  const host = headers.host ?? "";
  if (host !== `127.0.0.1:${gate.port}` && host !== `localhost:${gate.port}`) {
    return foreign(`The explorer is for this machine only, not for ${JSON.stringify(host)}.`);
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return foreign(`The explorer does not answer pages of ${JSON.stringify(origin)}.`);
  }
  const site = headers["sec-fetch-site"] ?? "none";
  if (site !== "same-origin" && site !== "none") return foreign("The explorer does not answer other pages.");
  const given = headers[TOKEN_HEADER];
  if (isApi && !(typeof given === "string" && equalTexts(given, gate.token))) {
    return {
      status: 401,
      message: "Open the address that the explorer printed when it started: its token is missing.",
    };
  }
  return undefined;
}
