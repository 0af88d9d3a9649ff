import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App } from "cdktf";
import { TokenEndpointStack } from "../../../constructs/token-endpoint/token-endpoint-stack";
import { stackIdFor } from "../../../environments/derived";
import { loadEnvironment } from "../../../environments/load-environment";
import { readOutputs } from "../../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../../environments/resolved-environment";
import { tokenEndpointStackProps } from "../../../environments/token-endpoint-props";
import { type Clock, systemClock } from "../../../lib/clock";
import { type LocalDeployment, localVariables, startLocalDeployment } from "../../../operations/local/local-deployment";
import { createLocalKey } from "../../../operations/local/local-run";
import { type ReleaseRecord, readRecord } from "../../../operations/release/record";
import type { ReleaseStep } from "../../../operations/release/release";
import { deployedVersions, releaseEnvironment } from "../../../operations/release/release-environment";
import { stackFileFor } from "../../../operations/stacks/synthesized-stacks";
import { handlerZip } from "../../helpers/scf";
import { SkippingClock } from "../../helpers/skipping-clock";
import { temporaryFolder } from "../../helpers/temporary-folder";

const ALIAS = "live";
const PERCENTS = [10, 50, 100];

/** The cloud's clock: the time is that of whoever releases, who never waits; what a function may take is as ever. */
class CloudClock implements Clock {
  constructor(private readonly releasing: SkippingClock) {}

  now(): number {
    return this.releasing.now();
  }

  monotonic(): number {
    return this.releasing.monotonic();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal);
  }
}

/** dev with releases, and with what a test changes. */
export const releasedEnvironment = (changes: Partial<ResolvedEnvironment> = {}): ResolvedEnvironment => ({
  ...loadEnvironment("dev"),
  release: { alias: ALIAS, steps: PERCENTS },
  ...changes,
});

/** The stack of such an environment, synthesized. */
export function synthesizeReleased(environment = releasedEnvironment()): string {
  const outdir = join(temporaryFolder(), "cdktf.out");
  const app = new App({ outdir, stackTraces: false });
  new TokenEndpointStack(app, stackIdFor("dev"), tokenEndpointStackProps(environment));
  app.synth();
  return stackFileFor("dev", outdir);
}

/** The zip with which a synthesized stack's endpoint is made. */
export function readCode(stackFile: string): Buffer {
  const { resource } = JSON.parse(readFileSync(stackFile, "utf8")) as {
    readonly resource: { readonly tencentcloud_scf_function: Readonly<Record<string, { readonly zip_file: string }>> };
  };
  const [fn] = Object.values(resource.tencentcloud_scf_function);
  return readFileSync(join(dirname(stackFile), fn?.zip_file ?? ""));
}

/** A local cloud with the stack in it, a client key, and a change of the function that was not released. */
export class ReleaseWorld {
  /**
   * What the cloud's random source gives: 0 leads every request to the new version of an alias that has one, 0.99 to
   * the old.
   */
  drawn = 0;
  /** What is configured when a release begins. */
  environment = releasedEnvironment();

  private constructor(
    readonly deployment: LocalDeployment,
    readonly key: string,
    readonly outputsFile: string,
    readonly recordFile: string,
    private readonly clock: SkippingClock,
  ) {}

  static async start(stackFile: string): Promise<ReleaseWorld> {
    const folder = temporaryFolder();
    const clock = new SkippingClock();
    const random = (): number => world.drawn;
    const deployment = await startLocalDeployment({
      clock: new CloudClock(clock),
      random,
      contract: loadEnvironment("dev").contract,
    });
    const outputsFile = await deployment.load(loadEnvironment("dev"), stackFile, folder);
    const key = await createLocalKey({ environment: "dev", deployment, outputsFile });
    const world = new ReleaseWorld(deployment, key, outputsFile, join(folder, "release.json"), clock);
    return world;
  }

  get outputs() {
    return readOutputs("dev", this.outputsFile);
  }

  get fn() {
    const [fn] = [...this.deployment.localCloud.cloud.scf.functions.values()];
    if (!fn) throw new Error("the stack has no function");
    return fn;
  }

  get variables() {
    return localVariables(this.deployment.localCloud);
  }

  get versions() {
    return deployedVersions(this.outputs, ALIAS, this.clock, this.variables);
  }

  /** Deploys the code that is there once more, or other code. */
  deploy(code?: string | Buffer): void {
    // SCF tells times to the second.
    void this.clock.sleep(2_000);
    const { scf } = this.deployment.localCloud;
    const zip = typeof code === "string" ? Buffer.from(handlerZip(code)) : code;
    scf.updateFunction(this.fn, zip === undefined ? {} : { code: zip }, "the code");
  }

  /**
   * Releases with the checks of some profiles.
   * @param before is called with the title of each step before it runs
   * @param profiles @default ["HK"]
   * @param percents @default - those of the environment
   */
  async release(
    before: (title: string, controller: AbortController) => void = () => {},
    profiles: readonly string[] = ["HK"],
    percents: readonly number[] = PERCENTS,
  ) {
    const controller = new AbortController();
    const perform = async (steps: readonly ReleaseStep[]): Promise<void> => {
      for (const { title, run } of steps) {
        before(title, controller);
        await run();
      }
    };
    const { exitCode } = await releaseEnvironment(
      {
        environment: this.environment,
        outputs: this.outputs,
        alias: ALIAS,
        percents,
        key: this.key,
        profiles,
        variables: this.variables,
        recordFile: this.recordFile,
        signal: controller.signal,
        clock: this.clock,
      },
      this.versions,
      perform,
    );
    return { exitCode, record: this.record };
  }

  get record(): ReleaseRecord {
    return readRecord(this.recordFile);
  }

  /** What the alias names, and which versions have an address of their own. */
  get standing() {
    const { cloud } = this.deployment.localCloud;
    const alias = this.fn.aliases.get(ALIAS);
    const exposed = cloud.scf.triggers.map(({ qualifier }) => qualifier).filter((name) => name !== ALIAS);
    return { version: alias?.version, additional: alias?.additional, exposed };
  }

  /** The callers that each function URL accepts. */
  get urlAuthentication(): unknown[] {
    const { triggers } = this.deployment.localCloud.cloud.scf;
    return triggers.map(({ desc }) => (JSON.parse(desc) as { AuthType: string }).AuthType);
  }

  async close(): Promise<void> {
    await this.deployment.close();
  }
}
