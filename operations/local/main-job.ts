import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../contract/vendor/api";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import type { SmokeReport } from "../../smoke/run/result";
import { synthesisSteps } from "../stacks/synthesize";
import { SYNTH_FOLDER, stackFileFor } from "../stacks/synthesized-stacks";
import { type LocalDeployment, startLocalDeployment } from "./local-deployment";
import { createLocalKey, type LocalStack, localPlan, smokeLocally } from "./local-run";
import { localStoreNote } from "./local-store";
import type { LocalBounds } from "./on-this-machine";

/**
 * Slower checks are degraded, milliseconds: as long as an answer is waited for. How fast this machine starts the
 * function, with whatever else it does, says nothing about a deployment, which is what an environment's `slowMs` is
 * about.
 */
const SLOW_MS = 10_000;

/** Where a step is shown: its title, and what it is at. */
export interface StepDisplay {
  title?: string;
  output?: string;
}

/** One step of the job, and what performs it. */
export type Step = readonly [title: string, perform: (display: StepDisplay) => Promise<void>];

export interface MainJobOptions {
  /** Ends the checks; what has not begun by then is left out. */
  readonly ended: AbortSignal;
  readonly bounds: LocalBounds;
  /** Whether steps say what they are at. */
  readonly live: boolean;
}

/**
 * The main job on a local Tencent Cloud: one environment's stack is synthesized, loaded and asked for a token with each
 * profile.
 */
export class MainJob {
  private readonly folder = mkdtempSync(join(tmpdir(), "start-"));
  private deployment: LocalDeployment | undefined;
  private stack: LocalStack | undefined;
  private key = "";
  private reported: SmokeReport | undefined;

  constructor(
    private readonly environment: ResolvedEnvironment,
    private readonly options: MainJobOptions,
  ) {}

  /** In their order; each builds on those before it. */
  get steps(): readonly Step[] {
    return [
      [`Synthesize the stack into ${SYNTH_FOLDER}`, (display) => this.synthesize(display)],
      ["Start a local Tencent Cloud", (display) => this.startCloud(display)],
      [`Load the synthesized stack ${this.environment.name} into it`, (display) => this.load(display)],
      ["Create a client key, store its hash in SSM", () => this.createKey()],
      ["Request a token with each profile", (display) => this.requestTokens(display)],
    ];
  }

  /** What the checks found; undefined when the job ended before the first. */
  get report(): SmokeReport | undefined {
    return this.reported;
  }

  /** When the local cloud was asked for a token, milliseconds since the epoch. */
  get tokenRequests(): readonly number[] {
    const entries = this.deployment?.localCloud.audit.entries ?? [];
    return entries.filter(({ action }) => action === APPLY_SDK_VERIFICATION_TOKEN).map(({ at }) => at);
  }

  async close(): Promise<void> {
    await this.deployment?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Each part is named before it begins, as nothing else of this process moves until it is over. */
  private async synthesize(display: StepDisplay): Promise<void> {
    const { name, file } = this.environment;
    for (const part of synthesisSteps(SYNTH_FOLDER, { environments: dirname(file), environment: name })) {
      if (this.options.live) display.output = part;
      await setImmediate();
    }
  }

  private async startCloud(display: StepDisplay): Promise<void> {
    const { contract } = this.environment;
    this.deployment = await startLocalDeployment({ contract, onRefused: this.options.bounds.onRefused });
    display.title = `Start a local Tencent Cloud at ${this.deployment.localCloud.url}`;
  }

  private async load(display: StepDisplay): Promise<void> {
    const { name, file } = this.environment;
    const deployment = this.deployment as LocalDeployment;
    const outputsFile = await deployment.load(this.environment, stackFileFor(name), this.folder);
    const note = localStoreNote(this.environment);
    if (note !== "") display.title = `Load the synthesized stack ${name} into it; ${note}`;
    this.stack = { environment: name, outputsFile, deployment, environments: dirname(file) };
  }

  private async createKey(): Promise<void> {
    this.key = await createLocalKey(this.stack as LocalStack);
  }

  private async requestTokens(display: StepDisplay): Promise<void> {
    const stack = this.stack as LocalStack;
    const plan = localPlan(stack);
    let done = 0;
    const onResult = ({ title }: { readonly title: string }): void => {
      done += 1;
      if (this.options.live) display.output = `${done}/${plan.length} ${title}`;
    };
    const limits = { slowMs: SLOW_MS, signal: this.options.ended };
    this.reported = await smokeLocally(stack, plan, this.key, onResult, limits);
  }
}
