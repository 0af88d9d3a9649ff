import type { Cloud } from "../../cloud";
import type { Audit, OpenEntry } from "../../core/audit";
import { browserHeader } from "../../core/browser";
import type { Fault } from "../../core/faults/fault";
import type { Faults } from "../../core/faults/faults";
import type { HttpMessage } from "../../core/http-message";
import { callerName } from "../../core/identity";
import type { HttpReply, Reply } from "../../core/reply";
import { authenticateCos, authoriseCos, permissions, refuseForeigners } from "./authorise";
import { pageHeaders } from "./cors";
import { CosError, type CosErrorCode, ERROR_STATUS } from "./cos-error";
import { checkOffered, findOperation } from "./find-operation";
import { COS_LIMITS } from "./limits";
import type { CosOperation } from "./operation";
import { createsBucket } from "./operations/buckets";
import { type CosRequest, readCosRequest } from "./request";
import { type Bucket, emptyBucket } from "./state";
import type { CosTarget, findCosTarget } from "./target";
import { xmlDocument } from "./xml";

/** Takes a request to COS from its bytes to its answer. */
export class CosDispatcher {
  constructor(
    private readonly cloud: Cloud,
    private readonly audit: Audit,
    private readonly faults: Faults,
  ) {}

  /**
   * The answer to a request that has arrived just now. Never throws.
   *
   * @param target undefined when its address names no bucket
   * @param signer of the account whose key it says it is signed with
   */
  async answer(message: HttpMessage, target: ReturnType<typeof findCosTarget>, signer: Cloud): Promise<Reply> {
    const entry = this.open(target === "unknown" ? undefined : target?.region);
    try {
      if (!target) throw new CosError("NoSuchBucket", NO_BUCKET);
      if (target === "unknown") throw unknownHost(message.authority);
      return await this.run(message, target, signer, entry);
    } catch (error) {
      return this.errorReply(error, message, entry);
    } finally {
      this.audit.close(entry, this.cloud.clock.now());
    }
  }

  /** The answer to any request that is not admitted. */
  refuse(message: string, request: Pick<HttpMessage, "authority" | "path">): HttpReply {
    return this.errorReply(new CosError("AccessDenied", message), request, this.open(undefined));
  }

  private open(region: string | undefined): OpenEntry {
    const entry = this.audit.open(this.cloud.clock.now(), this.cloud.ids.uuid("request"));
    entry.service = "cos";
    entry.region = region;
    return entry;
  }

  private errorReply(error: unknown, request: Pick<HttpMessage, "authority" | "path">, entry: OpenEntry): HttpReply {
    const { code, message, missing } = error instanceof CosError ? error : defect(error);
    entry.code = code;
    entry.missing = missing;
    return this.failed(ERROR_STATUS[code], code, message, request, entry);
  }

  private async run(message: HttpMessage, target: CosTarget, signer: Cloud, entry: OpenEntry): Promise<Reply> {
    const request = readCosRequest(message, target);
    const subject = request.key || request.bucket || "service";
    entry.subject = subject;
    entry.action = request.method;
    const operation = findOperation(request);
    entry.action = operation.name;
    checkOffered(operation, request);
    const bucket = this.findBucket(operation, request);
    entry.region = bucket.region || undefined;
    const crossOrigin = operation.method === "OPTIONS" ? {} : admitPage(bucket, message);
    const caller = operation.authorisedBy === "anybody" ? undefined : authenticateCos(request, signer);
    if (caller) {
      entry.account = signer.account.uin;
      entry.caller = callerName(caller);
    }
    const onRefusal = (refusal: string): void => {
      entry.refusal = refusal;
    };
    const may = signer === this.cloud ? permissions(this.cloud, caller, onRefusal) : refuseForeigners(onRefusal);
    const call = { ...request, cloud: this.cloud, bucket, caller, may };
    authoriseCos(operation, call);
    if (message.body.length > COS_LIMITS.bodyBytes) {
      throw new CosError("EntityTooLarge", `The body is larger than ${COS_LIMITS.bodyBytes} bytes.`);
    }
    const perform = (): HttpReply => {
      const { status, headers = {}, body = "" } = operation.perform(call);
      return { status, headers: { ...this.common(entry), ...crossOrigin, ...headers }, body };
    };
    const parameters = { Bucket: request.bucket, Key: request.key };
    const fault = this.faults.take({ service: "cos", action: operation.name, subject, parameters });
    await fault?.onHit?.();
    return fault ? this.faulty(fault, perform, message, entry) : perform();
  }

  private async faulty(given: Fault, perform: () => HttpReply, message: HttpMessage, entry: OpenEntry): Promise<Reply> {
    const fault = given.kind === "throttle" ? SLOW_DOWN : given;
    if (fault.kind === "delay") {
      await this.cloud.clock.sleep(fault.ms);
      return perform();
    }
    entry.code = fault.kind === "error" ? fault.code : `fault:${fault.kind}`;
    switch (fault.kind) {
      case "error": {
        const status = ERROR_STATUS[fault.code as CosErrorCode] ?? ERROR_STATUS.InternalError;
        return this.failed(status, fault.code, fault.message ?? "Scripted fault.", message, entry);
      }
      case "reset":
        if (fault.performed) perform();
        return "reset";
      default:
        return {
          status: fault.kind === "status" ? fault.status : 200,
          headers: { "content-type": "text/html" },
          body: "<html><body>Bad Gateway</body></html>",
        };
    }
  }

  /** @throws CosError NoSuchBucket, InvalidArgument */
  private findBucket(operation: CosOperation, { bucket: name, region }: CosRequest): Bucket {
    if (operation.on === "service") return emptyBucket("", region ?? "", "private", 0);
    const bucket = this.cloud.cos.find(name, region);
    if (bucket) return bucket;
    if (createsBucket(operation)) {
      if (region !== undefined) return emptyBucket(name, region, "private", 0);
      throw new CosError("InvalidArgument", "A bucket is made at its own host, which names the region.");
    }
    throw new CosError("NoSuchBucket", "The specified bucket does not exist.");
  }

  /** The headers of every answer (436/7729). */
  private common({ requestId }: OpenEntry): Record<string, string> {
    const now = new Date(this.cloud.clock.now()).toUTCString();
    return { date: now, server: "tencent-cos", "x-cos-request-id": requestId };
  }

  private failed(
    status: number,
    code: string,
    text: string,
    { authority, path }: Pick<HttpMessage, "authority" | "path">,
    entry: OpenEntry,
  ): HttpReply {
    const body = xmlDocument([
      "Error",
      [
        ["Code", code],
        ["Message", text],
        ["Resource", `${authority}${path}`],
        ["RequestId", entry.requestId],
        ["TraceId", entry.requestId],
      ],
    ]);
    const headers = { ...this.common(entry), "content-type": "application/xml", "x-cos-trace-id": entry.requestId };
    return { status, headers, body };
  }
}

/** What COS answers to a caller over its limit (436/7730). */
const SLOW_DOWN = { kind: "error", code: "SlowDown", message: undefined } as const;

/**
 * What the answer to a page in a browser also says, nothing for any other client. A page may be anyone's, so one
 * that no rule of the bucket allows is refused, where the real service performs what it asks for.
 *
 * @throws CosError AccessDenied
 */
function admitPage(bucket: Bucket, { method, headers }: HttpMessage): Readonly<Record<string, string>> {
  const tell = browserHeader(headers);
  if (tell === undefined) return {};
  const admitted = pageHeaders(bucket, method, headers["origin"]);
  if (admitted) return admitted;
  throw new CosError(
    "AccessDenied",
    `The request has the header ${tell}, as of a web page, and no CORS rule of the bucket allows its origin this method.`,
  );
}

const NO_BUCKET =
  "The address names no bucket: on loopback it is the first part of the path, /BUCKET-APPID/KEY; " +
  "clients that write it into the host need the local cloud as their proxy.";

const SERVED =
  "BUCKET-APPID.cos.REGION.myqcloud.com (or .tencentcos.cn), BUCKET-APPID.cos.accelerate.myqcloud.com, " +
  "cos.REGION.myqcloud.com and service.cos.myqcloud.com";

/** `BUCKET.cos.REGION`, with whatever is wrong about it. */
const BUCKET_LIKE = /^[^.]+\.cos\./i;

function unknownHost(authority: string): CosError {
  const said = `${authority} is not a host of COS that the local cloud serves: those are ${SERVED}.`;
  if (BUCKET_LIKE.test(authority)) return new CosError("InvalidBucketName", said);
  return new CosError("NotImplemented", said, `host ${authority}`);
}

/** A mistake of ours is answered like the service's own, and says what it is. */
function defect(error: unknown): CosError {
  return new CosError(
    "InternalError",
    `A defect of the local cloud: ${error instanceof Error ? error.message : String(error)}`,
  );
}
