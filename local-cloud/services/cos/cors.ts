import { CosError } from "./cos-error";
import type { Bucket, Cors, CorsRule } from "./state";

type Headers = Readonly<Record<string, string>>;

/** One `*` stands for any characters (436/8279). */
function matches(pattern: string, text: string): boolean {
  const [begin = "", end] = pattern.split("*");
  if (end === undefined) return pattern === text;
  return text.length >= begin.length + end.length && text.startsWith(begin) && text.endsWith(end);
}

/** The names in a header that lists headers, in lower case. */
const listed = (header = ""): string[] =>
  header
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

interface CrossOrigin {
  readonly origin: string;
  readonly method: string;
  /** In lower case. */
  readonly headers: readonly string[];
}

const allows = (rule: CorsRule, { origin, method, headers }: CrossOrigin): boolean =>
  rule.origins.some((pattern) => matches(pattern, origin)) &&
  rule.methods.includes(method) &&
  headers.every((name) => rule.headers.some((pattern) => matches(pattern.toLowerCase(), name)));

/** The first of several matching rules counts. */
const findRule = (cors: Cors | undefined, request: CrossOrigin): CorsRule | undefined =>
  cors?.rules.find((rule) => allows(rule, request));

const originHeaders = ({ origins, exposeHeaders }: CorsRule, origin: string, varies: boolean): Headers => ({
  "access-control-allow-origin": origins.includes("*") ? "*" : origin,
  ...(exposeHeaders.length > 0 && { "access-control-expose-headers": exposeHeaders.join(",") }),
  ...(varies && { vary: "Origin" }),
});

/** What a page's request is also answered with; undefined when no rule of the bucket allows it. */
export function pageHeaders({ cors }: Bucket, method: string, origin: string | undefined): Headers | undefined {
  const rule = origin === undefined ? undefined : findRule(cors, { origin, method, headers: [] });
  return rule && originHeaders(rule, origin ?? "", cors?.varies ?? false);
}

/**
 * The answer's headers to a preflight request (436/8288).
 *
 * @throws CosError InvalidArgument without Origin or method, AccessDenied when no rule of the bucket allows it
 */
export function preflightHeaders({ cors }: Bucket, headers: Headers): Headers {
  const { origin, "access-control-request-method": method, "access-control-request-headers": wanted } = headers;
  if (origin === undefined || method === undefined) {
    throw new CosError("InvalidArgument", "A preflight request has Origin and Access-Control-Request-Method.");
  }
  const rule = findRule(cors, { origin, method, headers: listed(wanted) });
  if (!rule) {
    throw new CosError("AccessDenied", `No CORS rule of the bucket allows ${method} from the origin ${origin}.`);
  }
  return {
    ...originHeaders(rule, origin, cors?.varies ?? false),
    "access-control-allow-methods": rule.methods.join(","),
    ...(wanted !== undefined && { "access-control-allow-headers": wanted }),
    ...(rule.maxAgeSeconds !== undefined && { "access-control-max-age": String(rule.maxAgeSeconds) }),
  };
}
