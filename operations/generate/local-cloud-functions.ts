import { RUNTIMES } from "../../contract/vendor/runtimes";
import { CONCURRENCY_SOURCE } from "../../contract/vendor/scf-limits";
import { PLATFORM_STATUS, type PlatformReason, WEB_CREDENTIALS } from "../../local-cloud";
import { code, table } from "./markdown";

/** What each status means, of which functions it is, and what of it is assumed. */
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

/** The section of docs/local-cloud.md on what runs functions. */
export const functionsSection = (): string => `## Functions that run

A function is run from its zip, in processes of this machine's Node, whatever its runtime (${Object.keys(RUNTIMES).map(code).join(", ")}), with the variables of SCF and
\`EKYC_CLOUD_ENDPOINT\`, the address of the local cloud's APIs (a Web function has \`LOCAL_CLOUD_INSTANCE\` too). Instances stay until the function is changed; the platform's memory limit is V8's heap
limit, and memory is not measured; the code's folder can be written to, which on the platform it cannot.

A function of type Event gets one invocation at a time. With \`startLocalCloud({ urlEvent: "reported" })\` the event of a function URL has what live functions
reported beyond the documented one: \`requestContext\`, \`queryStringParameters\`, \`isBase64Encoded\`, and a port in \`x-scf-remote-addr\`.

A function of type HTTP (a Web function) is started by its \`scf_bootstrap\`, which has to be executable in the zip. In it the folder of the runtime's
interpreter (\`${RUNTIMES["Nodejs20.19"]}\` for \`Nodejs20.19\`) becomes one of this machine; other folders of the platform, such as \`/var/user\`, are not
there: \`USER_CODE_ROOT\` names the code's, and no \`node\` is in the path that the start file does not add. Port 9000 is a socket of the instance's own, so several instances run side by side; any other port is the
machine's. An instance works on as many requests at a time as \`InstanceConcurrencyConfig.MaxConcurrency\` says. A response is handed on once it is whole:
server-sent events and WebSocket are not offered. A client on loopback is shown as 203.0.113.1 in \`X-Forwarded-For\`. A client's own \`X-Scf-*\`
headers arrive unless the platform sets them, since a forged one was seen to. \`--web-credentials\` (${WEB_CREDENTIALS.map(code).join(", ")}) says how the role's credentials
come, of which the vendor's pages say both: variables are those of the instance's start, headers those of the request, in place of a client's own. With variables alone an
instance takes no more requests once they would not last for another (assumed), because a process cannot be given others.

Both write to the function's topic what SCF writes (583/60336): \`START\`, the function's own lines, \`Init Report\` after a cold start, \`ERROR\` with what
the caller was told, \`Response\` with what an Event function returned, \`END\` and \`Report\`, each with the \`SCF_*\` fields and at most 8 KB long. Of a Web
function the body is written with \`--web-body-logged\` only; the vendor's pages contradict each other. With several requests at once a line has the id
of the one that started last (assumed). A request that no instance gets is not in the topic (assumed).

The concurrency quota is that of the region (${CONCURRENCY_SOURCE}); a region that is not in the vendor's table has the smaller quota, 64,000 MB (assumed).

${table(
  ["Status of the platform's own answers", "When", "Functions", "Assumed"],
  Object.entries(STATUSES)
    .map(([reason, [when, type, assumed = ""]]) => [
      String(PLATFORM_STATUS[reason as PlatformReason]),
      when,
      type,
      assumed,
    ])
    .sort(([a = ""], [b = ""]) => Number(a) - Number(b)),
)}`;
