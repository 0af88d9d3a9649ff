import { requestsAtOnce } from "../../contract/endpoint/requests-at-once";
import { endpointPace } from "../../contract/quota";
import { quotaShare, wantsSignedRequests } from "../../environments/derived";
import { readOutputs } from "../../environments/outputs-file";
import { KeyStore } from "../../keys/key-store";
import { type Clock, systemClock } from "../../lib/clock";
import { defined } from "../../lib/defined";
import { SECOND_MS } from "../../lib/durations";
import { toolVersion } from "../../lib/tool-version";
import type { LocalCloud } from "../../local-cloud";
import { localAddress } from "../../operations/local/local-address";
import { localVariables } from "../../operations/local/local-deployment";
import { scriptClient } from "../../sdk/script-client";
import type { TencentClient } from "../../sdk/tencent-client";
import { type PlanOptions, smokePlan } from "../../smoke/plan/plan";
import type { SmokeReport } from "../../smoke/run/result";
import { runSmoke } from "../../smoke/run/runner";
import { requestSigner } from "../../smoke/targets/request-signer";
import type { Actor } from "./actors";
import type { Deployment } from "./deployment";
import type { Surroundings } from "./surroundings";
import type { DeploymentFolder } from "./workspace";

const TIMEOUT_MS = 10_000;
const SLOW_MS = 5_000;

/** What the stages of a run share. */
export class E2eContext {
  /** Client keys created in this run, newest last. Plaintext, and never written anywhere. */
  readonly keys: string[] = [];
  /** JWTs of this run, which are written nowhere either. */
  readonly bearers: string[] = [];
  /** When the last smoke run ended, milliseconds since the epoch. */
  private smokedAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly workspace: DeploymentFolder,
    readonly localCloud: LocalCloud,
    /** As the one who may deploy but not change roles and policies. */
    readonly deployment: Deployment,
    /** As the one who may change those too. */
    readonly administrator: Deployment = deployment,
    /** Credentials of each. @default - the account itself does everything */
    private readonly actors?: Readonly<Record<Actor, Readonly<Record<string, string>>>>,
    /** What the environment names and no stack creates. @default - it names nothing */
    private readonly around?: Surroundings,
    /** By which a smoke run keeps its distance from the one before. */
    private readonly clock: Clock = systemClock,
  ) {}

  /** @throws Error in a run without them */
  get surroundings(): Surroundings {
    if (this.around === undefined) throw new Error("nothing is around this deployment");
    return this.around;
  }

  /** A client of the account itself: a person who does by hand what nobody should. */
  get client(): TencentClient {
    return this.clientWith(localVariables(this.localCloud));
  }

  actorClient(actor: Actor): TencentClient {
    return this.clientWith(this.actorVariables(actor));
  }

  /** What must never be written: the temporary credentials of every actor, without their ids. */
  get temporarySecrets(): string[] {
    return Object.values(this.actors ?? {}).flatMap((variables) =>
      ["TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECURITY_TOKEN"].flatMap((name) => variables[name] ?? []),
    );
  }

  get keyStore(): KeyStore {
    const { environmentName, outputsFile } = this.workspace;
    const { secretName } = readOutputs(environmentName, outputsFile);
    return new KeyStore(this.actorClient("operator"), { environment: environmentName, secretName });
  }

  /**
   * Runs the smoke checks through the deployed gateway.
   * @param key a client key, or a JWT
   * @param only profiles to request tokens for @default - all
   */
  async smoke(key: string, only?: readonly string[], more: Pick<PlanOptions, "results"> = {}): Promise<SmokeReport> {
    const { environment, environmentName, outputsFile } = this.workspace;
    const { profiles, region } = environment;
    const { contract, expectations, retries } = environment.smoke;
    const plan = { environment: environmentName, profiles, exact: true, contract, expectations };
    const sign = await requestSigner(
      { signedRequests: wantsSignedRequests(environment), region },
      localVariables(this.localCloud),
    );
    // A run's pace knows nothing about the run before, but what limits the rate at the edge does.
    await this.clock.sleep(Math.max(0, this.smokedAt + SECOND_MS - this.clock.now()));
    const report = await runSmoke(smokePlan({ ...plan, ...more, ...defined({ only }) }), {
      environment: environmentName,
      region,
      contract,
      target: localAddress(this.localCloud, environmentName, readOutputs(environmentName, outputsFile).endpointUrl),
      key,
      ...defined({ sign }),
      pace: endpointPace(quotaShare(environment)),
      concurrency: requestsAtOnce(environment.function),
      toolVersion: toolVersion(),
      timeoutMs: TIMEOUT_MS,
      slowMs: SLOW_MS,
      retries,
    });
    this.smokedAt = this.clock.now();
    return report;
  }

  actorVariables(actor: Actor): Readonly<Record<string, string>> {
    return { ...localVariables(this.localCloud), ...this.actors?.[actor] };
  }

  private clientWith(variables: Readonly<Record<string, string>>): TencentClient {
    const { region } = this.workspace.environment;
    return scriptClient(region, variables);
  }
}
