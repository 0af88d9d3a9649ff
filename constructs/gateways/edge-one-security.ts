import type { TeoSecurityPolicyConfigSecurityPolicy } from "@cdktf/provider-tencentcloud/lib/teo-security-policy-config";
import { ROUTES } from "../../contract/endpoint/routes";
import type { EdgeOneOptions } from "./edge-one-options";

/**
 * Who may call, how often, and the domain whose requests are counted: the policy may belong to a zone, which has
 * others.
 */
export interface EdgeOneSecurityProps extends Pick<EdgeOneOptions, "domain" | "allowFrom" | "blockFrom"> {
  /** Token requests per second that the edge admits, from all callers together. */
  readonly requestsPerSecond: number;
}

const DENY = { name: "Deny" } as const;

/** EdgeOne's own variables look like Terraform's templates, so their dollar sign is doubled (1145/74786). */
const variable = (name: string): string => `$\${http.request.${name}}`;
const isIn = (name: string, values: readonly string[]): string =>
  `${variable(name)} in [${values.map((value) => `'${value}'`).join(", ")}]`;

const accessRule = (name: string, condition: string) => ({ name, condition, enabled: "on", action: DENY });

const PATHS_OF_TOKENS = Object.keys(ROUTES).filter((path) => ROUTES[path]?.POST === "issueToken");

/**
 * Rules of a policy. Requests are counted by path, and the only path counted is that of tokens: so all callers share
 * one counter, where counting by address would give each its own.
 */
export function edgeOneSecurity(props: EdgeOneSecurityProps): TeoSecurityPolicyConfigSecurityPolicy {
  const { requestsPerSecond, allowFrom = [], blockFrom = [], domain } = props;
  const counted = [isIn("host", [domain]), isIn("uri.path", PATHS_OF_TOKENS), isIn("method", ["POST"])];
  const basicAccessRules = [
    ...(allowFrom.length > 0 ? [accessRule("allow-from", `not ${isIn("ip", allowFrom)}`)] : []),
    ...(blockFrom.length > 0 ? [accessRule("block-from", isIn("ip", blockFrom))] : []),
  ];
  return {
    ...(basicAccessRules.length > 0 && { customRules: { basicAccessRules } }),
    rateLimitingRules: {
      rules: [
        {
          name: "token-requests",
          condition: counted.join(" and "),
          countBy: ["http.request.uri.path"],
          maxRequestThreshold: requestsPerSecond,
          countingPeriod: "1s",
          actionDuration: "1s",
          action: DENY,
          priority: 0,
          enabled: "on",
        },
      ],
    },
  };
}
