import type { JsonSchema } from "../../../../lib/json-schema";
import type { Call } from "../../../core/action";
import { missingParameter } from "../../../core/api-error";
import { requestSchema } from "../../../core/request-schema";
import type { CustomDomain, DomainEndpoint } from "../state/custom-domain";
import { OPEN_OR_CLOSE, TEXT } from "./parameters";

/** Parameters of an action that is about one custom domain. */
export interface DomainRequest {
  readonly Domain: string;
}

/** Parameters of CreateCustomDomain and UpdateCustomDomain. */
export interface DomainSettingsRequest extends DomainRequest {
  readonly Protocol: "HTTP" | "HTTPS" | "HTTP&HTTPS";
  readonly EndpointsConfig: readonly {
    readonly Namespace: string;
    readonly FunctionName: string;
    readonly Qualifier: string;
    readonly PathMatch: string;
    readonly PathRewrite?: readonly PathRewrite[];
  }[];
  readonly CertConfig?: { readonly CertificateId?: string };
  readonly WafConfig?: { readonly WafOpen?: "OPEN" | "CLOSE"; readonly WafInstanceId?: string };
}

interface PathRewrite {
  readonly Path: string;
  readonly Type: "WildcardRules" | "ExactRules";
  readonly Rewrite: string;
}

const HOST: JsonSchema = { type: "string", pattern: "^([a-z0-9-]+\\.)+[a-z]{2,}$" };
const ENDPOINT_REQUIRED = ["Namespace", "FunctionName", "Qualifier", "PathMatch"];

/** Schema of {@link DomainRequest}. */
export const domainRequest = (): JsonSchema => requestSchema({ Domain: HOST }, ["Domain"]);

/** Schema of {@link DomainSettingsRequest}. */
export const domainSettingsRequest = (): JsonSchema =>
  requestSchema(
    {
      Domain: HOST,
      Protocol: { type: "string", enum: ["HTTP", "HTTPS", "HTTP&HTTPS"] },
      EndpointsConfig: {
        type: "array",
        items: requestSchema(
          {
            Namespace: TEXT,
            FunctionName: TEXT,
            Qualifier: TEXT,
            PathMatch: { type: "string", pattern: "^/" },
            PathRewrite: {
              type: "array",
              items: requestSchema(
                { Path: TEXT, Type: { type: "string", enum: ["WildcardRules", "ExactRules"] }, Rewrite: TEXT },
                ["Path", "Type", "Rewrite"],
              ),
            },
          },
          ENDPOINT_REQUIRED,
        ),
      },
      CertConfig: requestSchema({ CertificateId: TEXT }),
      WafConfig: requestSchema({ WafOpen: OPEN_OR_CLOSE, WafInstanceId: TEXT }),
    },
    ["Domain", "Protocol", "EndpointsConfig"],
  );

/** The domain that a request describes. @throws ApiError MissingParameter when HTTPS has no certificate */
export function readDomain({ region, parameters }: Call<DomainSettingsRequest>): CustomDomain {
  const { Domain, Protocol, EndpointsConfig, CertConfig, WafConfig } = parameters;
  const certificateId = CertConfig?.CertificateId || undefined;
  if (Protocol !== "HTTP" && certificateId === undefined) throw missingParameter("CertConfig.CertificateId");
  return {
    region,
    domain: Domain,
    protocol: Protocol,
    certificateId,
    waf: { open: WafConfig?.WafOpen === "OPEN", instanceId: WafConfig?.WafInstanceId ?? "" },
    endpoints: EndpointsConfig.map(({ Namespace, FunctionName, Qualifier, PathMatch, PathRewrite = [] }) => ({
      namespace: Namespace,
      functionName: FunctionName,
      qualifier: Qualifier,
      pathMatch: PathMatch,
      pathRewrite: PathRewrite.map(({ Path, Type, Rewrite }) => ({ path: Path, type: Type, rewrite: Rewrite })),
    })),
  };
}

/** What GetCustomDomain says of a domain. A part that is not configured is absent, for the provider keeps what it is told. */
export function describeDomain({ domain, protocol, certificateId, waf, endpoints }: CustomDomain): object {
  return {
    Domain: domain,
    Protocol: protocol,
    EndpointsConfig: endpoints.map(describeEndpoint),
    ...(certificateId !== undefined && { CertConfig: { CertificateId: certificateId } }),
    ...((waf.open || waf.instanceId !== "") && {
      WafConfig: { WafOpen: waf.open ? "OPEN" : "CLOSE", WafInstanceId: waf.instanceId },
    }),
    Tags: [],
  };
}

function describeEndpoint({ namespace, functionName, qualifier, pathMatch, pathRewrite }: DomainEndpoint): object {
  return {
    Namespace: namespace,
    FunctionName: functionName,
    Qualifier: qualifier,
    PathMatch: pathMatch,
    PathRewrite: pathRewrite.map(({ path, type, rewrite }) => ({ Path: path, Type: type, Rewrite: rewrite })),
  };
}
