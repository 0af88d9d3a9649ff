import { DOMAIN_NAME } from "../../../../lib/domain-name";
import type { JsonSchema } from "../../../../lib/json-schema";
import { type Action, type Call, requestSchema } from "../../../core/action";
import { missingParameter } from "../../../core/api-error";
import type { CustomDomain, DomainEndpoint } from "../state/custom-domain";
import { OPEN_OR_CLOSE, TEXT } from "./parameters";

/** Parameters of an action that is about one custom domain. */
interface DomainRequest {
  readonly Domain: string;
}

/** Parameters of CreateCustomDomain and UpdateCustomDomain. */
interface DomainSettingsRequest extends DomainRequest {
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

const HOST: JsonSchema = { type: "string", pattern: DOMAIN_NAME.source };
const ENDPOINT_REQUIRED = ["Namespace", "FunctionName", "Qualifier", "PathMatch"];

/** Schema of {@link DomainRequest}. */
const domainRequest = (): JsonSchema => requestSchema({ Domain: HOST }, ["Domain"]);

/** Schema of {@link DomainSettingsRequest}. */
const domainSettingsRequest = (): JsonSchema =>
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
function readDomain({ region, parameters }: Call<DomainSettingsRequest>): CustomDomain {
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

/**
 * What GetCustomDomain says about a domain. A part that is not configured is absent, because the provider keeps what it
 * is told.
 */
function describeDomain({ domain, protocol, certificateId, waf, endpoints }: CustomDomain): object {
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

/** Puts a domain in front of function URLs. */
export const createCustomDomain: Action<DomainSettingsRequest> = {
  name: "CreateCustomDomain",
  unlisted: "action",
  request: domainSettingsRequest,
  differs:
    "No DNS, certificate or firewall is behind the domain: its CNAME is not looked up, and on this machine the function URL that it leads to is used instead.",
  perform(call) {
    call.cloud.scf.createCustomDomain(readDomain(call));
    return {};
  },
};

/** What a custom domain is. */
export const getCustomDomain: Action<DomainRequest> = {
  name: "GetCustomDomain",
  unlisted: "action",
  request: domainRequest,
  answers: [
    "Domain",
    "Protocol",
    "EndpointsConfig[].Namespace",
    "EndpointsConfig[].FunctionName",
    "EndpointsConfig[].Qualifier",
    "EndpointsConfig[].PathMatch",
    "EndpointsConfig[].PathRewrite[].Path",
    "EndpointsConfig[].PathRewrite[].Type",
    "EndpointsConfig[].PathRewrite[].Rewrite",
    "CertConfig.CertificateId",
    "WafConfig.WafOpen",
    "WafConfig.WafInstanceId",
    "Tags[]",
  ],
  perform: ({ cloud, region, parameters }) => describeDomain(cloud.scf.customDomains.get(region, parameters.Domain)),
};

/** Replaces everything about a custom domain but its name. */
export const updateCustomDomain: Action<DomainSettingsRequest> = {
  name: "UpdateCustomDomain",
  unlisted: "action",
  request: domainSettingsRequest,
  perform(call) {
    call.cloud.scf.replaceCustomDomain(readDomain(call));
    return {};
  },
};

/** Deletes a custom domain; the function URLs behind it stay. */
export const deleteCustomDomain: Action<DomainRequest> = {
  name: "DeleteCustomDomain",
  unlisted: "action",
  request: domainRequest,
  perform({ cloud, region, parameters }) {
    cloud.scf.customDomains.delete(region, parameters.Domain);
    return {};
  },
};
