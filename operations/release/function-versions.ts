import type { Clock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import { TencentApiError } from "../../sdk/errors";
import {
  createFunctionUrl,
  deleteFunctionUrl,
  type FunctionRef,
  getAlias,
  getFunction,
  listFunctionUrls,
  publishVersion,
  updateAlias,
} from "../../sdk/scf";
import type { TencentClient } from "../../sdk/tencent-client";
import { asUserError } from "../../sdk/tencent-user-error";

const LATEST = "$LATEST";
/** A version's own address leads to a number; the endpoint's to an alias. */
const NUMBER = /^\d+$/;
/** Longest wait for a version to be Active, or for its address. Milliseconds. */
const LONGEST_WAIT_MS = 60_000;
const POLL_MS = 500;

/** What the description of a trigger of type http says. */
interface UrlDescription {
  readonly AuthType?: "CAM" | "NONE";
  readonly NetConfig?: { readonly ExtranetUrl?: string };
}

/** The versions of a function and where its traffic goes. */
export interface Standing {
  /** Main version of the alias. */
  readonly version: string;
  /** Second version of the alias. */
  readonly additional: string | undefined;
  /** Versions that have an address of their own. */
  readonly exposed: readonly string[];
}

export interface FunctionVersionsOptions {
  readonly client: TencentClient;
  readonly functionName: string;
  /** Namespace of the function. @default "default" */
  readonly namespace?: string;
  readonly alias: string;
  readonly clock: Clock;
}

/**
 * The versions of a deployed function and the alias that takes its traffic. Every method throws UserError for what the
 * user can fix.
 */
export class FunctionVersions {
  private readonly fn: FunctionRef;

  constructor(private readonly options: FunctionVersionsOptions) {
    this.fn = { FunctionName: options.functionName, Namespace: options.namespace ?? "default" };
  }

  async standing(): Promise<Standing> {
    const { client, alias, functionName } = this.options;
    const targets = await getAlias(client, this.fn, alias).catch((error: unknown) => {
      if (error instanceof TencentApiError && error.code.startsWith("ResourceNotFound")) {
        throw new UserError(
          `The function ${functionName} has no alias ${alias} in ${client.region}.`,
          "Deploy the environment first: with the key `release` in its file the stack creates the alias.",
        );
      }
      throw asUserError(error);
    });
    const urls = await listFunctionUrls(client, this.fn).catch(rethrow);
    return {
      version: targets.FunctionVersion,
      additional: targets.RoutingConfig?.AdditionalVersionWeights?.[0]?.Version,
      exposed: urls.map(({ Qualifier }) => Qualifier).filter((qualifier) => NUMBER.test(qualifier)),
    };
  }

  /** Whether `$LATEST` was changed after a version was published. */
  async isNewerThan(version: string): Promise<boolean> {
    if (version === LATEST) return true;
    const { client, functionName } = this.options;
    const [latest, published] = await Promise.all(
      [LATEST, version].map((qualifier) => getFunction(client, this.fn, qualifier).catch(rethrow)),
    );
    if (latest?.Status !== "Active") {
      throw new UserError(
        `The function ${functionName} is ${latest?.Status}, so a deployment is under way.`,
        "Release when the deployment has ended.",
      );
    }
    return latest.ModTime > (published?.AddTime ?? "");
  }

  /** Publishes `$LATEST`, waits until it can be invoked and returns its number. */
  async publish(description: string): Promise<string> {
    const { client } = this.options;
    const version = await publishVersion(client, this.fn, description).catch(rethrow);
    await this.until(`version ${version} is not Active`, async () => {
      const { Status } = await getFunction(client, this.fn, version);
      return Status === "Active" ? version : undefined;
    });
    return version;
  }

  /** Gives a version an address of its own, which accepts the same callers as that of the alias. */
  async expose(version: string): Promise<string> {
    const { client, alias } = this.options;
    const { AuthType = "NONE" } = await this.findUrl(alias).catch(rethrow);
    await createFunctionUrl(client, this.fn, version, AuthType).catch(rethrow);
    return this.until(`version ${version} has no address`, async () => {
      const { NetConfig } = await this.findUrl(version);
      return NetConfig?.ExtranetUrl?.replace(/\/$/, "");
    });
  }

  /** What the function URL of a version or alias is; nothing while there is none. */
  private async findUrl(qualifier: string): Promise<UrlDescription> {
    const urls = await listFunctionUrls(this.options.client, this.fn);
    return JSON.parse(urls.find(({ Qualifier }) => Qualifier === qualifier)?.TriggerDesc ?? "{}") as UrlDescription;
  }

  /** Removes the address of a version. */
  async hide(version: string): Promise<void> {
    await deleteFunctionUrl(this.options.client, this.fn, version).catch(rethrow);
  }

  /** @param percent of the traffic that `to` gets; the rest stays with `from` */
  async shift(from: string, to: string, percent: number): Promise<void> {
    const { client, alias } = this.options;
    await (percent === 100
      ? updateAlias(client, this.fn, alias, to)
      : updateAlias(client, this.fn, alias, from, { version: to, weight: percent / 100 })
    ).catch(rethrow);
  }

  private async until<T>(problem: string, look: () => Promise<T | undefined>): Promise<T> {
    const { clock, functionName } = this.options;
    for (const started = clock.now(); clock.now() - started < LONGEST_WAIT_MS; await clock.sleep(POLL_MS)) {
      const found = await look().catch(rethrow);
      if (found !== undefined) return found;
    }
    throw new UserError(
      `Of the function ${functionName}, ${problem} after ${LONGEST_WAIT_MS / 1_000} s.`,
      "Look at the function in the console of SCF, then release again.",
      1,
    );
  }
}

function rethrow(error: unknown): never {
  throw asUserError(error);
}
