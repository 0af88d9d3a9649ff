import { PLATFORM_STATUS, type PlatformReason } from "../../local-cloud";
import { table } from "./markdown";

/** What each status means, for which functions, and what is assumed about it. */
const STATUSES: Readonly<Record<PlatformReason, readonly [string, "Event" | "HTTP" | "both", string?]>> = {
  containerExited: ["the start file cannot be executed, or ends before the server listens", "HTTP", "the words"],
  requestTooLarge: ["request of more than 6 MB", "both"],
  responseTooLarge: ["result of more than 6 MB", "Event"],
  httpResponseTooLarge: [
    "body of more than 6 MB, headers of more than 4 KB",
    "HTTP",
    "that headers are answered with it",
  ],
  userCodeException: [
    "the handler throws; the server breaks the connection off",
    "both",
    "what a connection that is broken off is answered with",
  ],
  resourceLimitReached: ["no room for another instance in the reserved or the region's quota", "both"],
  timeLimitReached: ["execution time-out; the instance gets no more requests", "both"],
  memoryLimitReached: ["out of memory; every request in the instance", "both"],
  handlerNotFound: ["the module does not export the handler", "Event"],
  processExited: ["the process ends during a request; every request in the instance", "both"],
  unauthorized: ["the execution role cannot be assumed", "both"],
  userCodeError: ["no start file, or one whose interpreter has CRLF behind it", "HTTP"],
  portBindingFailed: ["nothing listens on 0.0.0.0:9000 within 65 seconds", "HTTP"],
  initContainerTimeout: ["the handler's module does not load within 65 seconds", "Event"],
  internalError: ["the code cannot be unpacked", "both"],
};

/** The platform's own answers. */
export const platformAnswerTable = (): string =>
  table(
    ["Status of the platform's own answers", "When", "Functions", "Assumed"],
    Object.entries(STATUSES)
      .map(([reason, [when, type, assumed = ""]]) => [
        String(PLATFORM_STATUS[reason as PlatformReason]),
        when,
        type,
        assumed,
      ])
      .sort(([a = ""], [b = ""]) => Number(a) - Number(b)),
  );
