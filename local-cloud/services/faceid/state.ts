import type { Ids } from "../../core/ids";

export interface IssuedToken {
  readonly sdkToken: string;
  readonly region: string;
  /** The request's parameters without CompareImage. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
}

/** faceid: the tokens that were issued. */
export class FaceidState {
  readonly tokens = new Map<string, IssuedToken>();

  constructor(private readonly ids: Ids) {}

  issue(input: Omit<IssuedToken, "sdkToken">): IssuedToken {
    const issued: IssuedToken = { sdkToken: this.ids.uuid("sdkToken").toUpperCase(), ...input };
    this.tokens.set(issued.sdkToken, issued);
    return issued;
  }
}
