import { DataTencentcloudScfTriggers } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-scf-triggers";
import { DataTencentcloudUserInfo } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-user-info";
import { ScfCustomDomain } from "@cdktf/provider-tencentcloud/lib/scf-custom-domain";
import { ScfTrigger } from "@cdktf/provider-tencentcloud/lib/scf-trigger";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { CORS, ORIGIN } from "../../contract/endpoint/cors";
import { SIGNED_AUTHORIZATION_HEADER } from "../../contract/endpoint/headers";
import { sixSegmentName } from "../../policies/six-segments";
import { DEFAULTS } from "../defaults";
import type { IExecutionRole } from "../execution-role/i-execution-role";
import { requireInteger } from "../private/require-integer";
import { sortedJson } from "../private/sorted-json";
import { suppress } from "../private/suppress";
import type { TokenFunction } from "../token-function/token-function";
import { ValidationError } from "../validation-error";
import { requireDomainName } from "./custom-domain";
import type { CorsOptions, FunctionUrlDomainOptions, FunctionUrlOptions } from "./function-url-options";
import type { Gateway } from "./gateway";

/**
 * The other headers of a signed request; a script in a browser would sign with the visitor's own credentials, for
 * example from STS.
 */
const SIGNED_REQUEST_HEADERS = [SIGNED_AUTHORIZATION_HEADER, "x-scf-cam-timestamp", "x-scf-cam-token", "x-scf-cam-uin"];

/** What a {@link FunctionUrlGateway} is made of. */
export interface FunctionUrlGatewayProps extends FunctionUrlOptions {
  /** The function that answers. */
  readonly function: TokenFunction;
  /** Region of the function. */
  readonly region: string;
  /**
   * Version or alias of the function to call.
   * @default $LATEST
   */
  readonly qualifier?: string;
  /**
   * The role that the function runs as. Its policy is attached between the trigger and the reading of the address: SCF
   * assigns the address some seconds after the trigger, the provider does not wait for it, and attaching takes the
   * provider ten.
   */
  readonly role: IExecutionRole;
}

function corsConfig(scope: Construct, { origins, maxAgeSeconds = DEFAULTS.corsMaxAgeSeconds }: CorsOptions) {
  const wrong = origins.length === 0 ? "nothing" : origins.find((origin) => !ORIGIN.test(origin));
  if (wrong !== undefined) {
    throw new ValidationError(
      scope,
      `cors.origins: got ${wrong}; allowed: origins such as https://app.example.com, without a path or a wildcard.`,
      "Name each origin that may call, or leave cors out.",
    );
  }
  requireInteger(scope, "cors.maxAgeSeconds", maxAgeSeconds, {
    ...CORS.maxAgeSeconds,
    source: "one day, as in environment files",
  });
  return {
    Enable: true,
    Origins: origins,
    Methods: CORS.methods,
    Headers: [...CORS.requestHeaders, ...SIGNED_REQUEST_HEADERS],
    ExposeHeaders: CORS.responseHeaders,
    MaxAge: maxAgeSeconds,
    Credentials: false,
  };
}

/**
 * An SCF function URL: public HTTPS, available to every account.
 *
 * @example
 * import { FunctionUrlGateway } from "ekyc-token-endpoint";
 *
 * const gateway = new FunctionUrlGateway(stack, "Gateway", {
 *   function: endpoint.function,
 *   role: endpoint.role,
 *   region: "ap-singapore",
 *   cors: { origins: ["https://app.example.com"] },
 * });
 */
export class FunctionUrlGateway extends Construct implements Gateway {
  /** The trigger that makes the URL. */
  readonly trigger: ScfTrigger;
  /** Undefined without a custom domain. */
  readonly domain: ScfCustomDomain | undefined;
  /** Base address of the endpoint, without a trailing slash. */
  readonly url: string;
  /**
   * Whether callers must sign each request with a key of the account (TC3-HMAC-SHA256), besides giving a client key.
   */
  readonly requiresSignature: boolean;
  private readonly props: FunctionUrlGatewayProps;

  /**
   * @throws ValidationError for an origin or a max age that SCF or a browser would not take, and for a domain with a
   *   scheme or a path
   */
  constructor(scope: Construct, id: string, props: FunctionUrlGatewayProps) {
    super(scope, id);
    this.props = props;
    const { cors, customDomain, role, qualifier = DEFAULTS.qualifier } = props;
    const { callerAuthentication = DEFAULTS.callerAuthentication } = props;
    const corsRules = cors && corsConfig(this, cors);
    this.trigger = new ScfTrigger(this, "Resource", {
      functionName: props.function.functionName,
      namespace: props.function.namespace,
      // The provider names a trigger of this type itself and refuses a name.
      type: "http",
      qualifier,
      enable: "OPEN",
      // The provider reads it back with sorted keys and compares texts: unsorted keys would be a change on every plan.
      triggerDesc: sortedJson({
        AuthType: callerAuthentication === "cam" ? "CAM" : "NONE",
        NetConfig: { EnableExtranet: true, EnableIntranet: false },
        // In one place only: the endpoint answers browsers itself, except preflight requests, which do not get past
        // CAM.
        ...(corsRules && callerAuthentication === "cam" && { CorsConfig: corsRules }),
      }),
    });
    // A trigger that is replaced has no address at once either: then, too, the attachment takes its time.
    role.attachAfter(this.trigger);
    this.requiresSignature = callerAuthentication === "cam";
    if (callerAuthentication === "none") {
      suppress(
        this.trigger,
        "public-url",
        "The function knows its callers by the endpoint's own bearer keys; CAM signatures would need cloud credentials in the app.",
      );
    }
    this.domain = customDomain && this.addDomain(props.function, customDomain, qualifier);
    this.url = customDomain ? `https://${customDomain.domain}` : this.assignedUrl(props, qualifier);
  }

  /** Lets a role call the URL. It asks CAM only when its callers have to sign; else the permission changes nothing. */
  grantInvoke(role: IExecutionRole): void {
    const { function: fn, region } = this.props;
    const { ownerUin } = new DataTencentcloudUserInfo(this, "Account");
    const values = { region, uin: ownerUin, namespace: fn.namespace, function: fn.functionName };
    const resource = [sixSegmentName("scf:InvokeFunctionUrl", values)];
    role.addToPolicy({ effect: "allow", action: ["scf:InvokeFunctionUrl"], resource });
  }

  /**
   * The provider has no attribute for the address: it is in the trigger's description as the API returns it. It is read
   * after the trigger and the attachment because it refers to them. With depends_on, or by naming the function itself,
   * it would be unknown in every plan that changes the function, and with it whatever is made of the address.
   */
  private assignedUrl({ function: fn, role }: FunctionUrlGatewayProps, qualifier: string): string {
    const { triggers } = new DataTencentcloudScfTriggers(this, "Address", {
      functionName: String(Fn.element([this.trigger.functionName, role.attachment.id], 0)),
      namespace: fn.namespace,
      // Every function URL has the same name; while a release is under way the function has a second one.
      filters: [
        { name: "TriggerName", values: [this.trigger.triggerName] },
        { name: "Qualifier", values: [qualifier] },
      ],
    });
    return Fn.lookupNested(Fn.jsondecode(triggers.get(0).triggerDesc), ["NetConfig", "ExtranetUrl"]);
  }

  private addDomain(fn: TokenFunction, options: FunctionUrlDomainOptions, qualifier: string) {
    const { domain, certificateId, wafInstanceId } = options;
    requireDomainName(this, domain);
    return new ScfCustomDomain(this, "Domain", {
      domain,
      protocol: "HTTPS",
      certConfig: { certificateId },
      ...(wafInstanceId !== undefined && { wafConfig: { wafOpen: "OPEN", wafInstanceId } }),
      endpointsConfig: [{ namespace: fn.namespace, functionName: fn.functionName, qualifier, pathMatch: "/*" }],
      // SCF refuses to delete a function URL that a domain uses, so the domain has to go first.
      dependsOn: [this.trigger],
    });
  }
}
