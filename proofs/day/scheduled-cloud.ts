import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../environments/derived";
import type { AlarmRecipients, ResolvedEnvironment, Schedule } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { addClientKey, CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { evaluateAlarms, type Firing, type LocalCloud, loadStack, startLocalCloud } from "../../local-cloud";
import { stackFileFor } from "../../operations/stacks/synthesized-stacks";
import { ShiftedClock } from "./shifted-clock";

const MINUTE_MS = 60_000;

/** Requests per second at which there is next to no pause between two. */
const PACE = 1_000;

/** The recipients of the alarms. */
const RECIPIENTS = {
  receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] }],
  webCallbacks: [{ type: "WeCom", webCallbackId: "webcallback-1" }],
} as const satisfies AlarmRecipients;

export type SmokeLine = Readonly<Record<string, unknown>>;

/** A stack with a schedule and alarms, synthesized. */
export interface ScheduledStack {
  /** Its cdk.tf.json. */
  readonly file: string;
  readonly environment: ResolvedEnvironment;
}

/** How a stack differs from that of its environment. */
export interface ScheduledChanges {
  readonly schedule?: Partial<Schedule>;
  readonly endpoint?: Partial<ResolvedEnvironment["endpoint"]>;
}

/**
 * Synthesizes the stack of an environment with checks every five minutes and all alarms.
 *
 * @param folder of everything that is written
 */
export function synthesizeScheduled(
  folder: string,
  environment: ResolvedEnvironment,
  { schedule = {}, endpoint = {} }: ScheduledChanges = {},
): ScheduledStack {
  const scheduled = {
    ...environment,
    // A quota so high that no run waits for it: the pause between two requests is on the system's clock. The cloud's
    // own stays what it is.
    quota: { requestsPerSecond: PACE, reserve: 0 },
    function: { ...environment.function, maxInstances: 1, requestsPerSecond: PACE },
    endpoint: { ...environment.endpoint, ...endpoint },
    schedule: { cron: "0 */5 * * * * *", timeZone: "Asia/Singapore", ...schedule },
    alarms: RECIPIENTS,
  };
  const app = new App({ outdir: folder, stackTraces: false });
  new TokenEndpointStack(app, stackIdFor(environment.name), tokenEndpointStackProps(scheduled));
  app.synth();
  return { file: stackFileFor(environment.name, folder), environment: scheduled };
}

/** Such a stack in a local cloud, at another time than the machine's; the key of the checks is in its secret. */
export class ScheduledCloud {
  readonly key: ReturnType<typeof newClientKey>;

  private constructor(
    readonly local: LocalCloud,
    readonly clock: ShiftedClock,
    environment: string,
    readonly outputs: Readonly<Record<string, unknown>>,
    /** Until when timers have fired and alarms were evaluated, milliseconds since the epoch. */
    private time: number,
  ) {
    this.key = newClientKey({ environment, now: clock.now(), holder: "smoke" });
    this.write("secret_name", CLIENT_KEYS_VERSION_ID, serializeClientKeys(addClientKey(NO_CLIENT_KEYS, this.key.key)));
    this.write("smoke_secret_name", SMOKE_KEY_VERSION_ID, this.key.plaintext);
  }

  /** @param time by the cloud's clock, milliseconds since the epoch */
  static async start(time: number, { file, environment }: ScheduledStack): Promise<ScheduledCloud> {
    const clock = new ShiftedClock(time);
    const local = await startLocalCloud({ clock, contract: environment.contract });
    return new ScheduledCloud(local, clock, environment.name, await loadStack(local, file), time);
  }

  /**
   * Lets time pass until then: every timer that is due on the way fires, and at every minute the alarms are
   * evaluated.
   */
  async advanceTo(time: number): Promise<Firing[]> {
    const firings: Firing[] = [];
    while (this.time < time) {
      const next = Math.min(this.time + MINUTE_MS, time);
      firings.push(...(await this.local.scf.runDueTimers(this.time, next, (at) => this.clock.moveTo(at))));
      this.clock.moveTo(next);
      evaluateAlarms(this.local.cloud, next);
      this.time = next;
    }
    return firings;
  }

  /** What the checks wrote to their topic, oldest first. */
  lines(message: "smoke check" | "smoke run"): SmokeLine[] {
    const topic = this.local.cloud.cls.topics.get(String(this.outputs["smoke_log_topic_id"]));
    return (topic?.records ?? [])
      .filter(({ fields }) => fields["SCF_Type"] === "Custom")
      .map(({ text }) => JSON.parse(text) as SmokeLine)
      .filter((line) => line["message"] === message);
  }

  /** Puts a value into a secret. */
  write(output: "secret_name" | "smoke_secret_name", versionId: string, value: string): void {
    const { ssm } = this.local.cloud;
    const secret = ssm.get(String(this.outputs["region"]), String(this.outputs[output]));
    secret.versions.delete(versionId);
    ssm.addVersion(secret, versionId, { value, binary: false });
  }

  async close(): Promise<void> {
    await this.local.close();
  }
}
