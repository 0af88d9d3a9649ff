import { join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../environments/derived";
import { loadEnvironment } from "../../environments/load-environment";
import type { AlarmRecipients, ResolvedEnvironment, Schedule } from "../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../environments/token-endpoint-props";
import { addClientKey, CLIENT_KEYS_VERSION_ID, NO_CLIENT_KEYS, serializeClientKeys } from "../../keys/client-keys";
import { newClientKey } from "../../keys/key-format";
import { SMOKE_KEY_VERSION_ID } from "../../keys/smoke-key";
import { evaluateAlarms, type Firing, type LocalCloud, loadStack, startLocalCloud } from "../../local-cloud";
import { functionLines } from "./function-lines";
import { ShiftedClock } from "./shifted-clock";
import { temporaryFolder } from "./temporary-folder";

const MINUTE_MS = 60_000;

/** Requests per second at which there is next to no pause between two. */
const PACE = 1_000;

/** Whom the alarms tell. */
const RECIPIENTS = {
  receivers: [{ type: "Group", ids: [1_000_001], channels: ["Email", "Sms"] }],
  webCallbacks: [{ type: "WeCom", webCallbackId: "webcallback-1" }],
} as const satisfies AlarmRecipients;

export type SmokeLine = Readonly<Record<string, unknown>>;

/**
 * The real stack of dev with a schedule and alarms in a local cloud, at another time than the machine's; the key of the
 * checks is in its secret.
 */
export class ScheduledCloud {
  readonly key: ReturnType<typeof newClientKey>;

  private constructor(
    readonly local: LocalCloud,
    readonly clock: ShiftedClock,
    readonly outputs: Readonly<Record<string, unknown>>,
    /** Until when timers have fired and alarms were evaluated, milliseconds since the epoch. */
    private time: number,
  ) {
    this.key = newClientKey({ environment: "dev", now: clock.now(), holder: "smoke" });
    this.write("secret_name", CLIENT_KEYS_VERSION_ID, serializeClientKeys(addClientKey(NO_CLIENT_KEYS, this.key.key)));
    this.write("smoke_secret_name", SMOKE_KEY_VERSION_ID, this.key.plaintext);
  }

  /**
   * @param time by the cloud's clock, milliseconds since the epoch
   * @param endpoint how it differs from that of dev
   */
  static async start(
    time: number,
    schedule: Partial<Schedule> = {},
    endpoint: Partial<ResolvedEnvironment["endpoint"]> = {},
  ): Promise<ScheduledCloud> {
    const clock = new ShiftedClock(time);
    const dev = loadEnvironment("dev");
    const environment = {
      ...dev,
      // Such a quota that no run waits for it: the pause between two requests is on the system's clock. The cloud's own
      // stays what it is.
      quota: { requestsPerSecond: PACE, reserve: 0 },
      function: { ...dev.function, maxInstances: 1, requestsPerSecond: PACE },
      endpoint: { ...dev.endpoint, ...endpoint },
      schedule: { cron: "0 */5 * * * * *", timeZone: "Asia/Singapore", ...schedule },
      alarms: RECIPIENTS,
    };
    const outdir = temporaryFolder();
    const app = new App({ outdir, stackTraces: false });
    const id = stackIdFor("dev");
    new TokenEndpointStack(app, id, tokenEndpointStackProps(environment));
    app.synth();
    const local = await startLocalCloud({ clock, contract: environment.contract });
    const outputs = await loadStack(local, join(outdir, "stacks", id, "cdk.tf.json"));
    return new ScheduledCloud(local, clock, outputs, time);
  }

  /**
   * Lets the time pass until then: every timer that is due on the way fires, and at every minute the alarms are
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
    return functionLines(topic)
      .map((line) => JSON.parse(line) as SmokeLine)
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
