import { type EndpointClient, type IssuedToken, ProblemError } from "ekyc-token-endpoint/client";

/** What an app may show of a verification. */
export interface Outcome {
  readonly state: "passed" | "failed" | "expired" | "pending" | "not begun";
  readonly advice: string;
}

const AGAIN = "Begin again, with a new token.";

/** The part of an app's backend that verifies its users. The client key is here and never in the app. */
export class Verifications {
  /** Yours is a table: the token of each user who is signed in. */
  private readonly tokens = new Map<string, IssuedToken>();

  constructor(private readonly endpoint: EndpointClient) {}

  /** When a user begins: gives what the app's SDK starts with. */
  async begin(user: string, extra = user): Promise<string> {
    const token = await this.endpoint.issueToken({ profile: "HK", extra });
    this.tokens.set(user, token);
    return token.sdkToken;
  }

  /**
   * When the app says that its user has finished: waits for the outcome, for half a minute while it is pending.
   */
  async outcome(user: string): Promise<Outcome> {
    const token = this.tokens.get(user);
    if (token === undefined) return { state: "not begun", advice: AGAIN };
    try {
      const { state, advice } = await this.endpoint.waitForResult(token);
      return { state, advice };
    } catch (error) {
      if (error instanceof ProblemError && error.code === "unknown_token") return { state: "expired", advice: AGAIN };
      throw error;
    }
  }
}
