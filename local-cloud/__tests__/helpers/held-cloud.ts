import { HeldClock } from "../../../__tests__/helpers/scf";
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from "../..";
import { type ApiAnswer, type ApiCall, callApi } from "./api-client";

export type HeldParts = readonly [local: LocalCloud, clock: HeldClock];

/** A local cloud whose time the test moves, and calls to it. */
export class HeldCloud {
  protected constructor(
    readonly local: LocalCloud,
    private readonly clock: HeldClock,
  ) {}

  /** Starts one. @returns what the constructor takes */
  protected static async open(options: LocalCloudOptions = {}): Promise<HeldParts> {
    const clock = new HeldClock(0);
    return [await startLocalCloud({ clock, ...options }), clock];
  }

  advance(ms: number): void {
    this.clock.advance(ms);
  }

  call(call: ApiCall): Promise<ApiAnswer> {
    return callApi(this.local, call);
  }

  /** The response of a call that has to succeed. */
  async response<Response = Readonly<Record<string, unknown>>>(call: ApiCall): Promise<Response> {
    const { code, message, response } = await this.call(call);
    if (code !== undefined) throw new Error(`${call.action} failed: ${code} ${message}`);
    return response as Response;
  }

  /** The error code that a call is answered with, undefined for success. */
  async refusalCode(call: ApiCall): Promise<string | undefined> {
    return (await this.call(call)).code;
  }

  async close(): Promise<void> {
    await this.local.close();
  }
}
