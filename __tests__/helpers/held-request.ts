import type { Fault, LocalCloud } from "../../local-cloud";

/** A request that has reached a local cloud and waits there: neither performed nor answered. */
export interface HeldRequest {
  /** Resolves once the request is there. */
  readonly arrived: Promise<void>;
  /** Lets it be performed and answered. */
  release(): void;
}

/** Holds the next request that fits; several holds take one each. */
export function holdRequest({ faults }: LocalCloud, which: Pick<Fault, "action" | "subject" | "skip">): HeldRequest {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const arrived = new Promise<void>((arrive) => {
    const onHit = (): Promise<void> => {
      arrive();
      return released;
    };
    faults.add({ ...which, times: 1, kind: "delay", ms: 0, onHit });
  });
  return { arrived, release };
}
