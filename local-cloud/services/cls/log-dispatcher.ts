import { sixSegmentName } from "../../../policies/six-segments";
import type { Cloud } from "../../cloud";
import { ApiError } from "../../core/api-error";
import type { Audit, OpenEntry } from "../../core/audit";
import type { Fault } from "../../core/faults/fault";
import type { Faults } from "../../core/faults/faults";
import { readForm } from "../../core/form-parameters";
import type { HttpMessage } from "../../core/http-message";
import { type Caller, callerName } from "../../core/identity";
import type { HttpReply, Reply } from "../../core/reply";
import { CosError } from "../cos/cos-error";
import { parseCosAuthorization, verifyCos } from "../cos/signature";
import type { Topic } from "./state/cls-topic";
import { UploadError, type UploadProblem } from "./upload/upload-error";
import { uploadLogs } from "./upload/upload-logs";

/** What log producers call. */
export const LOG_PATH = "/structuredlog";
/** The action of a producer in policies (614/45004), and its name in faults and the list of requests. */
const POLICY_ACTION = "cls:pushLog";
const ACTION = "UploadLog";
const PROTOBUF = "application/x-protobuf";

/** Statuses and codes of 614/12402 (2024-12-16); LogSizeExceed as an older state of the page has it. */
const STATUS: Readonly<Record<UploadProblem, number>> = {
  MissingContent: 400,
  InvalidCompressType: 400,
  InvalidContent: 400,
  LogSizeExceed: 403,
};

/** A request of a producer that is refused. */
class ProducerError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The door of the log producers: `POST /structuredlog` (614/16873, 2024-12-12), signed as requests to COS are. */
export class LogDispatcher {
  constructor(
    private readonly cloud: Cloud,
    private readonly audit: Audit,
    private readonly faults: Faults,
  ) {}

  /**
   * The answer to a request that has arrived just now. Never throws.
   *
   * @param region of its host; undefined on loopback, where a topic of any region is meant
   */
  async answer(message: HttpMessage, region: string | undefined): Promise<Reply> {
    const entry = this.audit.open(this.cloud.clock.now(), this.cloud.ids.uuid("request"));
    entry.service = "cls";
    entry.action = ACTION;
    entry.region = region;
    try {
      return await this.run(message, region, entry);
    } catch (error) {
      const { status, code, message: text } = toProducerError(error);
      entry.code = code;
      return this.reply(entry, status, JSON.stringify({ errorcode: code, errormessage: text }));
    } finally {
      this.audit.close(entry, this.cloud.clock.now());
    }
  }

  private async run(message: HttpMessage, region: string | undefined, entry: OpenEntry): Promise<Reply> {
    checkTarget(message);
    const query = readForm(message.query);
    const topicId = query["topic_id"] ?? "";
    entry.subject = topicId;
    const caller = this.authenticate(message, query);
    entry.account = this.cloud.account.uin;
    entry.caller = callerName(caller);
    const topic = this.findTopic(topicId, region);
    entry.region = topic.region;
    this.authorise(caller, topic, entry);
    const { headers, body } = message;
    if (headers["content-type"]?.toLowerCase() !== PROTOBUF) {
      throw new ProducerError(400, "InvalidContentType", `The Content-Type must be ${PROTOBUF}.`);
    }
    const perform = (): HttpReply => {
      uploadLogs(this.cloud.cls, topic, body, headers["x-cls-compress-type"] ?? "");
      return this.reply(entry, 200, "");
    };
    const parameters = { TopicId: topicId };
    const fault = this.faults.take({ service: "cls", action: ACTION, subject: topicId, parameters });
    await fault?.onHit?.();
    return fault ? this.faulty(fault, perform, entry) : perform();
  }

  private async faulty(fault: Fault, perform: () => HttpReply, entry: OpenEntry): Promise<Reply> {
    switch (fault.kind) {
      case "delay":
        await this.cloud.clock.sleep(fault.ms);
        return perform();
      case "throttle":
        throw new ProducerError(429, "SpeedQuotaExceed", "Scripted fault.");
      case "error":
        throw new ProducerError(500, fault.code, fault.message ?? "Scripted fault.");
      case "reset":
        entry.code = "fault:reset";
        if (fault.performed) perform();
        return "reset";
      default:
        entry.code = `fault:${fault.kind}`;
        return this.reply(entry, fault.kind === "status" ? fault.status : 200, "<html><body>Bad Gateway</body></html>");
    }
  }

  /** @throws ProducerError, CosError, ApiError when it is not proven who signed it */
  private authenticate(message: HttpMessage, query: Readonly<Record<string, string>>): Caller {
    const { headers, method, path } = message;
    const authorization = parseCosAuthorization(headers["authorization"], query);
    if (!authorization) throw new ProducerError(400, "MissingAuthorization", "The request has no Authorization.");
    const { secretKey, caller } = this.cloud.identity.resolve(
      authorization.secretId,
      headers["x-cls-token"] || undefined,
    );
    verifyCos({ method, path, parameters: query, headers }, authorization, secretKey, this.cloud.clock.now());
    return caller;
  }

  private findTopic(topicId: string, region: string | undefined): Topic {
    const topic = this.cloud.cls.topics.get(topicId);
    if (topic && (region === undefined || topic.region === region)) return topic;
    throw new ProducerError(404, "TopicNotExist", `There is no topic ${topicId}${region ? ` in ${region}` : ""}.`);
  }

  private authorise(caller: Caller, { region, topicId }: Topic, entry: OpenEntry): void {
    const resource = sixSegmentName("cls:SearchLog", { region, uin: this.cloud.account.uin, topicId });
    const { allowed, refusal } = this.cloud.permissions.check(caller, { action: POLICY_ACTION, resource });
    entry.refusal = refusal;
    if (allowed) return;
    const message = `You are not authorized to perform operation (${POLICY_ACTION}), resource (${resource}) has no permission.`;
    throw new ProducerError(401, "AuthFailure.UnauthorizedOperation", message);
  }

  private reply({ requestId }: OpenEntry, status: number, body: string): HttpReply {
    const date = new Date(this.cloud.clock.now()).toUTCString();
    const type = body.startsWith("{") ? { "content-type": "application/json" } : {};
    return { status, headers: { date, "x-cls-requestid": requestId, ...type }, body };
  }
}

function checkTarget({ method, path }: HttpMessage): void {
  if (path === LOG_PATH && method === "POST") return;
  throw new ProducerError(405, "NotSupported", `At this host the local cloud has only POST ${LOG_PATH}.`);
}

/** Codes of a signature that is refused, by what COS and the APIs call it. */
const AUTHORIZATION_CODES: Readonly<Record<string, string>> = {
  InvalidArgument: "InvalidAuthorization",
  SignatureDoesNotMatch: "AuthFailure.SignatureFailure",
  RequestTimeTooSkewed: "AuthFailure.SignatureExpire",
  AccessDenied: "AuthFailure.SignatureExpire",
};

function toProducerError(error: unknown): ProducerError {
  if (error instanceof ProducerError) return error;
  if (error instanceof UploadError) return new ProducerError(STATUS[error.problem], error.problem, error.message);
  const code = error instanceof CosError ? AUTHORIZATION_CODES[error.code] : (error as Partial<ApiError>).code;
  if (code === undefined || !(error instanceof CosError || error instanceof ApiError)) {
    return new ProducerError(500, "InternalError", `A defect of the local cloud: ${error}`);
  }
  return new ProducerError(code === "InvalidAuthorization" ? 400 : 401, code, error.message);
}
