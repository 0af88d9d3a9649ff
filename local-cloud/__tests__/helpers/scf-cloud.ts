import { HeldClock } from "../../../__tests__/helpers/scf";
import { type LocalCloud, startLocalCloud } from "../..";
import { TRANSITION_MS } from "../../services/scf/state/scf-state";
import { type ApiAnswer, type ApiCall, callApi } from "./api-client";

/** A local cloud whose time the test moves: states pass when it says so, and no invocation runs out of time. */
export class ScfCloud {
  private constructor(
    readonly local: LocalCloud,
    private readonly clock: HeldClock,
  ) {}

  static async start(random?: () => number): Promise<ScfCloud> {
    const clock = new HeldClock(0);
    return new ScfCloud(await startLocalCloud({ clock, ...(random && { random }) }), clock);
  }

  advance(ms: number): void {
    this.clock.advance(ms);
  }

  call(call: ApiCall): Promise<ApiAnswer> {
    return callApi(this.local, call);
  }

  /** The response of a call that has to succeed. */
  async response(call: ApiCall): Promise<Readonly<Record<string, unknown>>> {
    const { code, message, response } = await this.call(call);
    if (code !== undefined) throw new Error(`${call.action} failed: ${code} ${message}`);
    return response;
  }

  /** Calls that have to succeed, each followed by as much time as a change takes. Gives the last response. */
  async settle(...calls: ApiCall[]): Promise<Readonly<Record<string, unknown>>> {
    let response: Readonly<Record<string, unknown>> = {};
    for (const call of calls) {
      response = await this.response(call);
      this.clock.advance(TRANSITION_MS);
    }
    return response;
  }

  /** The error code that a call is answered with, undefined for success. */
  async refusalCode(call: ApiCall): Promise<string | undefined> {
    return (await this.call(call)).code;
  }

  async close(): Promise<void> {
    await this.local.close();
  }
}
