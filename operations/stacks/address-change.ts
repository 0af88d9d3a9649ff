import { OUTPUT_NAMES } from "../../contract/endpoint/stack-outputs";
import type { GatewayKind } from "../../contract/vendor/gateways";
import { isRecord } from "../../lib/is-record";

/** Where callers reach the endpoint of a synthesized stack. */
interface Address {
  readonly kind: GatewayKind;
  /** A domain's address; undefined for one that the vendor assigns. */
  readonly domain: string | undefined;
  /** The same for two stacks exactly if what the vendor assigns stays. */
  readonly assigned: string;
}

/** The resource by which a gateway of each kind is recognized; a function URL has none that others lack. */
const KNOWN_BY = {
  tencentcloud_teo_acceleration_domain: "edgeone",
  tencentcloud_api_gateway_service: "api-gateway",
} as const satisfies Readonly<Record<string, GatewayKind>>;

const WORDS: Readonly<Record<GatewayKind, string>> = {
  "function-url": "the function URL",
  "api-gateway": "the address of API Gateway",
  edgeone: "EdgeOne's",
};

const member = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

function findAddress(stack: Readonly<Record<string, unknown>>): Address {
  const url = String(member(member(stack["output"], OUTPUT_NAMES.endpointUrl), "value"));
  const types = isRecord(stack["resource"]) ? stack["resource"] : {};
  const [type] = Object.keys(KNOWN_BY).filter((name) => name in types) as (keyof typeof KNOWN_BY)[];
  const kind = type === undefined ? "function-url" : KNOWN_BY[type];
  const functions = member(types, "tencentcloud_scf_function");
  const names = isRecord(functions) ? Object.values(functions).map((fn) => member(fn, "name")) : [];
  const makers = ["tencentcloud_scf_trigger", "tencentcloud_api_gateway_service"].map((name) =>
    Object.keys((member(types, name) as object | undefined) ?? {}),
  );
  return {
    kind,
    domain: url.includes("${") ? undefined : url,
    assigned: JSON.stringify([makers, names]),
  };
}

const words = ({ domain, kind }: Address): string => domain ?? WORDS[kind];

/**
 * What a deployment means for callers when their address changes with it, in one or more sentences; undefined when it
 * stays.
 * @param environment name of the stack's environment
 */
export function addressChange(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  environment: string,
): string | undefined {
  const [old, now] = [findAddress(before), findAddress(after)];
  const stays = old.assigned === now.assigned;
  if (old.domain === now.domain && old.kind === now.kind && (now.domain !== undefined || stays)) return undefined;
  const edge = `Until \`npx ekyc keys edge --env ${environment}\` has given the edge its key, everything is answered with 403.`;
  return [
    old.domain === now.domain && old.domain !== undefined
      ? `What stands behind ${old.domain} changes from ${old.kind} to ${now.kind}: its CNAME must point to the new one.`
      : old.kind === now.kind && old.domain === undefined && now.domain === undefined
        ? `The function URL changes: callers must use the new endpoint_url of the outputs.`
        : `The endpoint's address changes from ${words(old)} to ${words(now)}: callers must use the new one, endpoint_url of the outputs.`,
    stays && old.domain === undefined
      ? "The old one keeps answering."
      : "The old one stops answering with the deployment.",
    ...(now.kind === "edgeone" && old.kind !== "edgeone" ? [edge] : []),
    "How to change a gateway without an outage: docs/gateways.md.",
  ].join(" ");
}
