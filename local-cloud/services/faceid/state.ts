import type { Clock } from "../../../lib/clock";
import { BoundedMap } from "../../core/bounded-map";
import type { Ids } from "../../core/ids";
import { Media } from "./media";

export interface IssuedToken {
  readonly sdkToken: string;
  readonly region: string;
  /** The request's parameters without CompareImage. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
}

/** The flows besides the SDK's. */
export type SiblingFlow = "web" | "selfie" | "liveness";

/** A token of another flow than the SDK's. */
export interface SiblingToken extends Pick<IssuedToken, "parameters" | "issuedAt"> {
  readonly token: string;
  readonly flow: SiblingFlow;
}

/** Tokens of each kind that are kept; the oldest go first, and are unknown from then on. */
export const MAX_TOKENS = 20_000;

/** faceid: the tokens that were issued, and the files of results. */
export class FaceidState {
  /** The tokens of the SDK flow. */
  readonly tokens = new BoundedMap<string, IssuedToken>(MAX_TOKENS);
  private readonly siblings = new BoundedMap<string, SiblingToken>(MAX_TOKENS);

  readonly media: Media;

  constructor(
    private readonly ids: Ids,
    clock: Clock,
  ) {
    this.media = new Media(ids, clock);
  }

  issue(input: Omit<IssuedToken, "sdkToken">): IssuedToken {
    const issued: IssuedToken = { sdkToken: this.ids.uuid("sdkToken").toUpperCase(), ...input };
    this.tokens.set(issued.sdkToken, issued);
    return issued;
  }

  issueSibling(input: Omit<SiblingToken, "token">): SiblingToken {
    const issued: SiblingToken = { token: this.ids.uuid(`${input.flow}Token`).toUpperCase(), ...input };
    this.siblings.set(issued.token, issued);
    return issued;
  }

  /** A token of a flow; undefined for one that is not known, or another flow's. */
  sibling(flow: SiblingFlow, token: string): SiblingToken | undefined {
    const found = this.siblings.get(token);
    return found?.flow === flow ? found : undefined;
  }
}
