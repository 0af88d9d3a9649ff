import type { Clock } from "../../lib/clock";
import { redact } from "../../lib/redact";
import { withRetries } from "../../lib/retry";
import { EXIT, type ExitCode, UserError } from "../../lib/user-error";
import { isFailing, type SmokeReport } from "../../smoke/run/result";
import type { FunctionVersions } from "./function-versions";
import type { ReleaseRecord, StepRecord } from "./record";
import { releaseTitles } from "./titles";

/** How often a rollback of the traffic is attempted. */
const ROLLBACK_ATTEMPTS = 5;
const ROLLBACK_PAUSE_MS = 1_000;

/** Why a release was given up. */
class AbandonedRelease extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}

export interface ReleaseOptions {
  readonly versions: FunctionVersions;
  /** Percent of the traffic, rising, the last one 100. */
  readonly percents: readonly number[];
  /** The endpoint's address, which leads to the alias. */
  readonly endpointUrl: string;
  /**
   * Runs the checks against an address.
   * @param percent of its requests that the new version answers; the rest goes to the one before
   */
  readonly smoke: (url: string, percent: number) => Promise<SmokeReport>;
  /** Ends the release: what was shifted is put back. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** The record before the first step. */
  readonly record: ReleaseRecord;
  /** Called after every change of the record. */
  readonly onChange: (record: ReleaseRecord) => void;
}

/** One step, for the display of progress. */
export interface ReleaseStep {
  readonly title: string;
  /** @returns a few words on what was found. @throws when the release must be given up */
  run(): Promise<string>;
}

/**
 * One release: publishes a version, checks it, gives it the traffic step by step, and puts everything back when
 * something is wrong.
 */
export class Release {
  /** Version that has an address of its own, or may have one. */
  private exposed: string | undefined;
  /** Whether the alias may name the new version. */
  private shifted = false;
  private readonly record: ReleaseRecord;

  constructor(private readonly options: ReleaseOptions) {
    this.record = options.record;
  }

  /** In order. */
  get steps(): ReleaseStep[] {
    const { percents } = this.options;
    const runs = [
      () => this.publish(),
      () => this.checkCandidate(),
      ...percents.map((percent) => () => this.shiftTo(percent)),
    ];
    return releaseTitles(percents).map((title, index) => ({ title, run: () => this.guarded(runs[index]) }));
  }

  /**
   * Runs the steps, puts everything back when one fails or the signal is aborted, and removes the new version's
   * own address.
   * @param perform runs the steps one after the other and rejects with the first that rejects
   * @returns the exit code: 0 released; otherwise that of the checks that failed, 1 for everything else
   */
  async run(perform: (steps: readonly ReleaseStep[]) => Promise<void>): Promise<ExitCode> {
    this.change(() => {});
    let exitCode: ExitCode = EXIT.ok;
    try {
      await perform(this.steps);
      this.change((record) => {
        record.outcome = "released";
      });
    } catch (error) {
      exitCode = error instanceof AbandonedRelease || error instanceof UserError ? error.exitCode : EXIT.failed;
      await this.putBack(error);
    } finally {
      await this.hide();
      this.change((record) => {
        record.endedAt = this.now();
      });
    }
    return exitCode;
  }

  private async guarded(step: (() => Promise<string>) | undefined): Promise<string> {
    this.requireTime();
    const note = (await step?.()) ?? "";
    this.requireTime();
    return note;
  }

  private requireTime(): void {
    if (this.options.signal.aborted) throw new AbandonedRelease("the release was interrupted", EXIT.failed);
  }

  private async publish(): Promise<string> {
    const { versions } = this.options;
    const version = await versions.publish(`Released ${this.record.startedAt}`);
    this.change((record) => {
      record.to = version;
    });
    return `version ${version}`;
  }

  private async checkCandidate(): Promise<string> {
    const version = this.record.to ?? "";
    this.exposed = version;
    const url = await this.options.versions.expose(version);
    const { additional, exposed } = await this.options.versions.standing();
    if (additional !== undefined || exposed.some((other) => other !== version)) {
      throw new AbandonedRelease("another release was begun at the same moment", EXIT.usage);
    }
    return this.check(0, url, 100);
  }

  private async shiftTo(percent: number): Promise<string> {
    const { from, to = "" } = this.record;
    this.shifted = true;
    await this.options.versions.shift(from, to, percent);
    return this.check(percent, this.options.endpointUrl);
  }

  /**
   * @param percent of the endpoint's traffic in this step
   * @param answered percent of the address's requests that the new version answers
   * @throws AbandonedRelease when a check speaks against the step
   */
  private async check(percent: number, url: string, answered = percent): Promise<string> {
    this.requireTime();
    const step: StepRecord = { percent, at: this.now() };
    this.change(({ steps }) => steps.push(step));
    const report = await this.options.smoke(url, answered);
    const { runId, exitCode, summary, checks } = report;
    const failing = checks.filter(isFailing).map(({ id, reason = "" }) => ({ id, reason: redact(reason) }));
    this.change(() => {
      step.smoke = { runId, exitCode, summary: { ...summary }, failing };
    });
    this.requireTime();
    if (exitCode !== EXIT.ok) {
      const [first] = failing;
      const where = percent === 0 ? "before any traffic" : `at ${percent} %`;
      const what = first
        ? `${failing.length} checks failed, the first ${first.id}: ${first.reason}`
        : "no check passed";
      throw new AbandonedRelease(`${where} ${what}`, exitCode as ExitCode);
    }
    return `${summary.pass + summary.degraded} checks passed`;
  }

  /** Gives all traffic back to the version that had it. Not ended by the signal, and tried more than once. */
  private async putBack(cause: unknown): Promise<void> {
    const { versions, clock } = this.options;
    const reason = redact(cause instanceof Error ? cause.message : String(cause));
    const shiftBack = async (): Promise<void> => {
      await versions.shift(this.record.from, this.record.from, 100);
      this.shifted = false;
    };
    if (this.shifted) {
      // The record's outcome says that it failed.
      await withRetries(shiftBack, {
        attempts: ROLLBACK_ATTEMPTS,
        clock,
        isRetryable: () => true,
        pauseMs: (_error, attempt) => ROLLBACK_PAUSE_MS * attempt,
      }).catch(() => undefined);
    }
    this.change((record) => {
      record.reason = reason;
      record.outcome = this.shifted ? "rollback-failed" : "rolled-back";
    });
  }

  private async hide(): Promise<void> {
    const { exposed } = this;
    if (exposed === undefined) return;
    await this.options.versions.hide(exposed).catch(() => {
      this.record.leftover = `version ${exposed} may still have an address of its own`;
    });
  }

  private now(): string {
    return new Date(this.options.clock.now()).toISOString();
  }

  private change(edit: (record: ReleaseRecord) => void): void {
    edit(this.record);
    this.options.onChange(this.record);
  }
}
