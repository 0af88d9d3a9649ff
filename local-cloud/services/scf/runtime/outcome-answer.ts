import { PAYLOAD_MAX_BYTES } from "../../../../contract/vendor/scf-limits";
import type { InstanceOutcome } from "./instance";
import { type InvocationAnswer, platformAnswer } from "./platform-answer";

/**
 * What the caller of a function is told about the outcome of an invocation, or about an instance that did not start.
 */
export function outcomeAnswer(requestId: string, outcome: InstanceOutcome): InvocationAnswer {
  switch (outcome.kind) {
    case "returned":
      if (Buffer.byteLength(outcome.result) > PAYLOAD_MAX_BYTES) {
        return platformAnswer(requestId, "responseTooLarge", "The size of response exceeds the upper limit (6MB)");
      }
      return { ok: true, requestId, result: outcome.result };
    case "threw":
    case "crashed":
      return platformAnswer(requestId, "userCodeException", "user code exception caught", outcome.stack);
    case "handlerNotFound":
      return platformAnswer(requestId, "handlerNotFound", `HandlerNotFound: ${outcome.message}`);
    case "outOfMemory":
      return platformAnswer(requestId, "memoryLimitReached", "Memory limit reached");
    case "exited":
      return platformAnswer(requestId, "processExited", `User process exit when running: ${outcome.how}`);
    case "ready":
      throw new Error("An instance reported that it is ready while it was running.");
  }
}
