import type { Clock } from "../../../lib/clock";
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

/** faceid: the tokens that were issued, and the files of results. */
export class FaceidState {
  readonly tokens = new Map<string, IssuedToken>();

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
}
