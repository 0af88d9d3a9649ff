import type { ProblemCode } from "../../contract/endpoint/problems";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import { SIGNATURE_SKEW_SECONDS } from "../../contract/vendor/limits";
import type { Fault, FaultKind } from "../../local-cloud";
import { endFunctionSessions, removeStatement } from "../faults/break-deployment";
import type { DeployedEndpoint } from "../traffic/deployed-endpoint";
import { killInstance, runningInstances } from "../traffic/instances";

/** One thing that goes wrong under load. */
export interface ChaosFault {
  /** A description, as the table shows it. */
  readonly fault: string;
  /** Problems that a caller may be told besides `rate_limited`, which the quota alone explains. @default - none */
  readonly problems?: readonly ProblemCode[];
  /** Statuses with which the platform may answer in the function's place. @default - none */
  readonly platform?: readonly number[];
  /** Whether no token at all may be issued while it lasts, because then it was not there. @default false */
  readonly stopsAll?: true;
  /** Whether nothing takes it away in time, so that no token is waited for after it: it is the last. @default false */
  readonly lasting?: true;
  /** Puts it into the cloud. @returns what removes it again */
  begin(endpoint: DeployedEndpoint): Undo | Promise<Undo>;
}

type Undo = () => void;

/** Within the function's time, and beyond it. Milliseconds. */
const SLOW_MS = 400;
const TOO_SLOW_MS = 6_000;
/** From one kill of the instance to the next. Milliseconds. */
const KILL_EVERY_MS = 1_000;
/**
 * What the platform answers when the process ends under a request (583/35311): user code exception, process exit,
 * container exit.
 */
const ENDED = [405, 430, 439];

const localCloud = ({ stack }: DeployedEndpoint) => stack.deployment.localCloud;

const always =
  (action: string, fault: FaultKind, frequency: Pick<Fault, "skip" | "every"> = {}) =>
  (endpoint: DeployedEndpoint): Undo => {
    const { faults } = localCloud(endpoint);
    faults.add({ action, ...frequency, ...fault });
    return () => faults.clear();
  };

const everyThird = (action: string, fault: FaultKind) => always(action, fault, { skip: 2, every: 3 });

/** Replaces the function's instances, as a platform does at any time. */
function replaceInstances(endpoint: DeployedEndpoint): void {
  const { cloud, scf } = localCloud(endpoint);
  for (const fn of cloud.scf.functions.values()) scf.runtime.retire(fn);
}

const onToken = (fault: FaultKind, frequency: typeof everyThird = always) =>
  frequency(APPLY_SDK_VERIFICATION_TOKEN, fault);

/** The last attempt of a request may begin too late to be answered. */
const LATE_RETRY = ["upstream_timeout"] as const;

const THROTTLED = { kind: "throttle" } as const;
const FAILED = { kind: "error", code: "InternalError" } as const;
const BAD_GATEWAY = { kind: "status", status: 502 } as const;

/** Every fault, in the order of the table. */
export const CHAOS_FAULTS: readonly ChaosFault[] = [
  { fault: "none", begin: () => () => {} },
  { fault: "faceid throttles every third request", problems: LATE_RETRY, begin: onToken(THROTTLED, everyThird) },
  { fault: "faceid throttles every request", problems: LATE_RETRY, stopsAll: true, begin: onToken(THROTTLED) },
  {
    fault: "faceid fails every third request",
    problems: ["upstream_unavailable", ...LATE_RETRY],
    begin: onToken(FAILED, everyThird),
  },
  {
    fault: "faceid fails every request",
    problems: ["upstream_unavailable", ...LATE_RETRY],
    stopsAll: true,
    begin: onToken(FAILED),
  },
  { fault: `faceid answers after ${SLOW_MS} ms`, begin: onToken({ kind: "delay", ms: SLOW_MS }) },
  {
    fault: "faceid answers every third request too late",
    problems: ["upstream_timeout"],
    begin: onToken({ kind: "delay", ms: TOO_SLOW_MS }, everyThird),
  },
  {
    fault: "faceid answers every request too late",
    problems: ["upstream_timeout"],
    stopsAll: true,
    begin: onToken({ kind: "delay", ms: TOO_SLOW_MS }),
  },
  {
    fault: "faceid answers every third request with 502",
    problems: ["upstream_invalid_response", "upstream_unavailable"],
    begin: onToken(BAD_GATEWAY, everyThird),
  },
  {
    fault: "faceid answers every request with 502",
    problems: ["upstream_invalid_response", "upstream_unavailable"],
    stopsAll: true,
    begin: onToken(BAD_GATEWAY),
  },
  {
    fault: "faceid answers with what is not JSON",
    problems: ["upstream_invalid_response"],
    stopsAll: true,
    begin: onToken({ kind: "not-json" }),
  },
  {
    fault: "faceid resets every third connection",
    problems: ["upstream_unreachable", ...LATE_RETRY],
    begin: onToken({ kind: "reset" }, everyThird),
  },
  {
    fault: "faceid issues, then resets every connection",
    problems: ["upstream_unreachable", ...LATE_RETRY],
    stopsAll: true,
    begin: onToken({ kind: "reset", performed: true }),
  },
  {
    fault: "the function's clock is 10 min ahead",
    problems: ["upstream_denied", "keys_unavailable"],
    stopsAll: true,
    begin: (endpoint) => {
      const { runtime } = localCloud(endpoint).scf;
      runtime.clockErrorMs = 2 * SIGNATURE_SKEW_SECONDS * 1_000;
      return () => {
        runtime.clockErrorMs = 0;
      };
    },
  },
  {
    fault: "the role may not issue tokens",
    problems: ["upstream_denied"],
    stopsAll: true,
    begin: (endpoint) => {
      const policies = [...localCloud(endpoint).cloud.cam.policies.values()];
      const before = policies.map(({ document }) => document);
      removeStatement(`faceid:${APPLY_SDK_VERIFICATION_TOKEN}`)({ stack: endpoint.stack, key: "" });
      return () => {
        for (const [index, policy] of policies.entries()) policy.document = before[index] ?? policy.document;
      };
    },
  },
  { fault: "SSM fails while the keys are known", begin: always("GetSecretValue", FAILED) },
  {
    fault: "SSM fails when an instance starts",
    problems: ["keys_unavailable"],
    stopsAll: true,
    begin: (endpoint) => {
      const undo = always("GetSecretValue", FAILED)(endpoint);
      replaceInstances(endpoint);
      return undo;
    },
  },
  {
    fault: "the function's process is killed every second",
    platform: ENDED,
    begin: () => {
      const timer = setInterval(() => {
        for (const instance of runningInstances()) killInstance(instance);
      }, KILL_EVERY_MS);
      return () => clearInterval(timer);
    },
  },
  {
    fault: "the platform replaces the instance every second",
    // Two instances cannot be there at once with the memory that is reserved for one.
    platform: [432],
    begin: (endpoint) => {
      const timer = setInterval(() => replaceInstances(endpoint), KILL_EVERY_MS);
      return () => clearInterval(timer);
    },
  },
  {
    fault: "the session of the function's role has expired",
    // An instance that outlived its credentials ends, so that one with others takes its place; here that gets the same.
    problems: ["upstream_denied", "keys_unavailable", "shutting_down"],
    platform: ENDED,
    stopsAll: true,
    lasting: true,
    begin: (endpoint) => {
      endFunctionSessions({ stack: endpoint.stack, key: "" });
      return () => {};
    },
  },
];
