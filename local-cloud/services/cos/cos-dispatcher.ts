import type { Cloud } from "../../cloud";
import type { Audit, OpenEntry } from "../../core/audit";
import type { Fault } from "../../core/faults/fault";
import type { Faults } from "../../core/faults/faults";
import { type HttpMessage, LARGEST_BODY_BYTES } from "../../core/http-message";
import { callerName } from "../../core/identity";
import type { HttpReply, Reply } from "../../core/reply";
import { authenticateCos, authoriseCos } from "./authorise";
import { CosError, type CosErrorCode, ERROR_STATUS } from "./cos-error";
import { checkOffered, findOperation } from "./find-operation";
import type { CosOperation } from "./operation";
import { createsBucket } from "./operations/buckets";
import { type CosRequest, readCosRequest } from "./request";
import type { Bucket } from "./state";
import type { CosTarget } from "./target";
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
   */
  async answer(message: HttpMessage, target: CosTarget | undefined): Promise<Reply> {
    const entry = this.audit.open(this.cloud.clock.now(), this.cloud.ids.uuid("request"));
    this.audit.note(entry, { service: "cos", region: target?.region });
    try {
      if (!target) throw new CosError("NoSuchBucket", NO_BUCKET);
      return await this.run(message, target, entry);
    } catch (error) {
      const { code, message: text, missing } = error instanceof CosError ? error : defect(error);
      entry.code = code;
      this.audit.note(entry, { missing });
      return this.failed(ERROR_STATUS[code], code, text, message, entry);
    }
  }

  private async run(message: HttpMessage, target: CosTarget, entry: OpenEntry): Promise<Reply> {
    const request = readCosRequest(message, target);
    const subject = request.key || request.bucket;
    this.audit.note(entry, { subject, action: request.method });
    const operation = findOperation(request);
    entry.action = operation.name;
    checkOffered(operation, request);
    const bucket = this.findBucket(operation, request);
    entry.region = bucket.region;
    const caller = authenticateCos(request, this.cloud);
    if (caller) entry.caller = callerName(caller);
    authoriseCos(operation, bucket, request, caller, this.cloud, (refusal) => this.audit.note(entry, { refusal }));
    if (message.body.length > LARGEST_BODY_BYTES) {
      throw new CosError("EntityTooLarge", `The body is larger than ${LARGEST_BODY_BYTES} bytes.`);
    }
    const perform = (): HttpReply => {
      const { status, headers = {}, body = "" } = operation.perform({ ...request, cloud: this.cloud, bucket });
      return { status, headers: { ...this.common(entry), ...headers }, body };
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
    const bucket = this.cloud.cos.find(name, region);
    if (bucket) return bucket;
    if (createsBucket(operation)) {
      if (region !== undefined) return { name, region, ...NOT_YET };
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
    { authority, path }: HttpMessage,
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

const NO_BUCKET =
  "The address names no bucket: on loopback it is the first part of the path, /BUCKET-APPID/KEY; " +
  "clients that write it into the host need the local cloud as their proxy.";

/** What is authorised when a bucket is about to be made. */
const NOT_YET = { acl: "private", createdAt: 0, objects: new Map() } as const;

/** A mistake of ours is answered like the service's own, and says what it is. */
function defect(error: unknown): CosError {
  return new CosError(
    "InternalError",
    `A defect of the local cloud: ${error instanceof Error ? error.message : String(error)}`,
  );
}
