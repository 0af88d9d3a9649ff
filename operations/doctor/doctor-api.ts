import { TencentError, TencentNetworkError, TencentTimeoutError } from "../../sdk/errors";

/**
 * Calls of the API, counted by whether there was an answer at all. An API that never answered is not waited for again.
 */
export class DoctorApi {
  private asked = 0;
  private answered = 0;
  private silence: Error | undefined;

  /** Why nothing was answered, when something was asked; undefined once there was an answer. */
  get unreachable(): Error | undefined {
    return this.asked > 0 && this.answered === 0 ? this.silence : undefined;
  }

  /** @throws whatever the call throws */
  async ask<T>(call: () => Promise<T>): Promise<T> {
    if (this.unreachable) throw this.unreachable;
    try {
      const answer = await call();
      this.count(true);
      return answer;
    } catch (error) {
      if (error instanceof TencentNetworkError || error instanceof TencentTimeoutError) {
        this.silence ??= error;
        this.count(false);
      } else if (error instanceof TencentError) this.count(true);
      throw error;
    }
  }

  private count(answered: boolean): void {
    this.asked += 1;
    if (answered) this.answered += 1;
  }
}
