import type { Contract } from "../../contract/vendor/revisions";
import type { JsonSchema } from "../../lib/json-schema";
import type { Caller } from "./identity";
import type { ReachableCloud } from "./running-cloud";

/** One verified request to an action. */
export interface Call<Parameters extends object = object> extends ReachableCloud {
  readonly caller: Caller;
  /** "" when the request has none, which only a service with `regionOptional` lets pass. */
  readonly region: string;
  /** Valid by the action's schema. */
  readonly parameters: Parameters;
  /**
   * The body as it was received: the stream of an action that takes a stream of bytes, else what held the parameters.
   */
  readonly body: Buffer;
}

/** One action of an API. */
export interface Action<Parameters extends object = object> {
  readonly name: string;
  /** Most requests per second of one caller in one region. @default - no limit */
  readonly requestsPerSecond?: number;
  /**
   * Whether a request is a stream of bytes, its parameters in headers `X-SERVICE-Name`: SDKs send UploadLog this way.
   * @default false
   */
  readonly octetStream?: true;
  /** Schema of the action's own parameters; it also gives the types to the texts of a v1 request. */
  request(contract: Contract): JsonSchema;
  /** The resource that CAM authorises. @default - `*`, CAM authorises the operation only */
  resource?(call: Call<Parameters>): string;
  /**
   * Paths of the fields of its responses, `[]` for every item of a list; one that ends in `[]` is a list of plain
   * values or always empty. A field may be missing from a response that has nothing for it. @default - RequestId only
   */
  readonly answers?: readonly string[];
  /**
   * What differs from the real service, or is not documented and our choice, in whole sentences.
   * @default - nothing known
   */
  readonly differs?: string;
  /**
   * What the international API definitions do not list (tccli-intl-en, 2026-08-21): the action as a whole, or
   * parameters and fields of it. The China site's API has them and the Terraform provider uses them, so they are here;
   * that the international endpoint takes them is an assumption (docs/unverified.md). @default - all of it is listed
   */
  readonly unlisted?: "action" | readonly string[];
  /** The response without RequestId. @throws ApiError */
  perform(call: Call<Parameters>): object | Promise<object>;
}

/** One API of the vendor. */
export interface Service {
  /** First label of its host, and service of its credential scopes. */
  readonly name: string;
  readonly version: string;
  /** Regions in which it is offered. @default - any region, as the list is not known */
  regions?(contract: Contract): readonly string[];
  /** Whether a request may leave out the common parameter Region. @default false */
  readonly regionOptional?: true;
  /** Parameters that say which resource a request is about, the narrowest first. @default - none does */
  readonly identifiers?: readonly string[];
  readonly actions: readonly Action[];
}

/** Schema of an action's parameters. Any other parameter is refused, so that a gap is noticed and not ignored. */
export function requestSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}
