import { TRANSITION_MS } from "../../services/scf/state/scf-state";
import type { ApiCall } from "./api-client";
import { HeldCloud } from "./held-cloud";

/** A local cloud in which states of functions pass when the test says so, and no invocation runs out of time. */
export class ScfCloud extends HeldCloud {
  static async start(random?: () => number): Promise<ScfCloud> {
    return new ScfCloud(...(await HeldCloud.open(random && { random })));
  }

  /** Calls that have to succeed, each followed by as much time as a change takes. Gives the last response. */
  async settle(...calls: ApiCall[]): Promise<Readonly<Record<string, unknown>>> {
    let response: Readonly<Record<string, unknown>> = {};
    for (const call of calls) {
      response = await this.response(call);
      this.advance(TRANSITION_MS);
    }
    return response;
  }
}
