import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { HOP_BY_HOP_HEADERS } from "../../../core/http-message";
import type { AccelerationDomain, EngineRule } from "../state/teo-zone";
import { type EdgeRequest, parseCondition } from "./condition";

/**
 * The headers of a request to the origin: the client's, EdgeOne's own (1145/54211), and what the rules make of them.
 */
export function originHeaders(
  incoming: IncomingMessage,
  { origin }: AccelerationDomain,
  request: EdgeRequest,
  rules: readonly EngineRule[],
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { ...incoming.headers };
  for (const name of HOP_BY_HOP_HEADERS) delete headers[name];
  const forwardedFor = incoming.headers["x-forwarded-for"];
  Object.assign(headers, {
    host: origin.hostHeader,
    "eo-connecting-ip": request.ip,
    "x-forwarded-for": forwardedFor === undefined ? request.ip : `${String(forwardedFor)}, ${request.ip}`,
    // Callers of a local cloud speak plain HTTP where those of a real domain speak HTTPS.
    "x-forwarded-proto": "https",
  });
  for (const { enabled, condition, headerActions } of rules) {
    const test = parseCondition(condition);
    if (!enabled || typeof test === "string" || !test(request)) continue;
    for (const { Action, Name, Value = "" } of headerActions) {
      const name = Name.toLowerCase();
      const before = headers[name];
      if (Action === "del") delete headers[name];
      else headers[name] = Action === "add" && before !== undefined ? `${String(before)}, ${Value}` : Value;
    }
  }
  return headers;
}
