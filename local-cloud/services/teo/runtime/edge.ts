import type { Clock } from "../../../../lib/clock";
import type { TeoState } from "../state/teo-state";
import type { AccelerationDomain, Zone } from "../state/teo-zone";
import { EdgeListener } from "./edge-listener";

/** The edge of a local cloud: one listener for each acceleration domain. */
export class Edge {
  private readonly listeners = new Map<string, EdgeListener>();

  constructor(private readonly clock: Clock) {}

  /** Starts to serve a domain; what it answers follows its state from then on. */
  async open(zone: Zone, domain: AccelerationDomain): Promise<void> {
    this.listeners.set(domain.name, await EdgeListener.open(zone, domain, this.clock));
  }

  /** Starts to serve every domain of a state. */
  async resume({ zones }: TeoState): Promise<void> {
    const domains = [...zones.values()].flatMap((zone) =>
      [...zone.domains.values()].map((domain) => ({ zone, domain })),
    );
    await Promise.all(domains.map(({ zone, domain }) => this.open(zone, domain)));
  }

  /** Ends a domain's service. */
  async closeDomain(name: string): Promise<void> {
    const listener = this.listeners.get(name);
    this.listeners.delete(name);
    await listener?.close();
  }

  /** Where a domain is served on this machine; undefined for a name that is not one of the edge. */
  address(name: string): string | undefined {
    return this.listeners.get(name)?.address;
  }

  async close(): Promise<void> {
    await Promise.all([...this.listeners.keys()].map((name) => this.closeDomain(name)));
  }
}
