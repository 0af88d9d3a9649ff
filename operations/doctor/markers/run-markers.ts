import type { TokenEndpointOutputs } from "../../../contract/endpoint/stack-outputs";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import type { Clock } from "../../../lib/clock";
import { defined } from "../../../lib/defined";
import { EXIT, type ExitCode } from "../../../lib/user-error";
import type { Variables } from "../../../lib/variables";
import { scriptCredentials } from "../../../sdk/credentials";
import { TencentClient } from "../../../sdk/tencent-client";
import { requestSigner } from "../../../smoke/targets/request-signer";
import { deployedTarget } from "../../../smoke/targets/target";
import { type Concerned, type Conclusion, conclude, type MarkerFinding } from "./conclusion";
import { type Markers, newMarkers, type Part, sendMarked } from "./marked-request";
import { type TopicLine, watchTopic } from "./topic-lines";

export interface MarkerOptions {
  readonly environment: ResolvedEnvironment;
  /** What the deployed stack says about itself. */
  readonly outputs: TokenEndpointOutputs;
  /** Client key. */
  readonly key: string;
  /** They hold the account's credentials. */
  readonly variables: Variables;
  readonly clock: Clock;
  /** Gives a UUID that was never given before. @default randomUUID */
  readonly random?: () => string;
  /** Called once the endpoint has answered and lines are awaited. */
  readonly onWait?: (requestId: string) => void;
}

/** The machine-readable report; `version` grows when a field changes its meaning or goes. */
export interface MarkerReport extends Concerned, Conclusion {
  readonly schema: "ekyc-token-endpoint/log-markers";
  readonly version: 1;
  /** Address of the endpoint. */
  readonly target: string;
  /** The endpoint's id of the marked request. */
  readonly requestId: string;
  readonly exitCode: ExitCode;
  readonly markers: readonly MarkerFinding[];
}

/** The kind of a line: SCF's own by its first word. */
function describeLine({ type, message }: TopicLine): string {
  const word = /^[A-Z][A-Za-z]*/.exec(message)?.[0];
  return type === "Platform" && word !== undefined ? `${type} (${word})` : type;
}

function findMarkers(lines: readonly TopicLine[], markers: Markers): MarkerFinding[] {
  return Object.entries(markers).map(([part, marker]) => {
    const holding = lines.filter(({ fields }) => fields.includes(marker));
    return { part: part as Part, marker, lines: [...new Set(holding.map(describeLine))].sort() };
  });
}

/**
 * Settles what SCF writes about an exchange into the function's log topic: sends one marked request, which the endpoint
 * refuses, and looks for its markers in the topic.
 * @throws UserError when the endpoint answers anything else or nothing, or the topic cannot be searched
 */
export async function runMarkers(options: MarkerOptions): Promise<MarkerReport> {
  const { environment, outputs, key, variables, clock, random, onWait } = options;
  const { name, logs } = environment;
  const { region, logTopicId } = outputs;
  // Missing credentials are told before anything is sent.
  const credentials = scriptCredentials(variables);
  credentials();
  const target = deployedTarget(environment, outputs);
  const sign = await requestSigner(target, variables);
  const markers = newMarkers(sign !== undefined, random);
  const [profile = ""] = Object.keys(outputs.profiles);
  const sentAt = clock.now();
  const requestId = await sendMarked(markers, {
    url: target.url,
    profile,
    key,
    environment: name,
    ...defined({ sign }),
  });
  onWait?.(requestId);
  const client = new TencentClient({ region, credentials, variables });
  const shown = await watchTopic({ client, topicId: logTopicId, requestId, markers, sentAt, clock }, name);
  const findings = findMarkers(shown.lines, markers);
  const about = {
    environment: name,
    functionKind: environment.function.kind,
    logTopicId,
    retentionDays: logs.retentionDays,
  };
  const conclusion = conclude(findings, shown, about);
  return {
    schema: "ekyc-token-endpoint/log-markers",
    version: 1,
    ...about,
    target: target.url,
    requestId,
    exitCode: conclusion.settled ? EXIT.ok : EXIT.failed,
    markers: findings,
    ...conclusion,
  };
}
