import type { Clock } from "../../../../lib/clock";
import { ApiError } from "../../../core/api-error";
import type { Ids } from "../../../core/ids";
import { checkLimit } from "../../../core/limit";
import { TEO_LIMITS } from "./limits";
import type { AccelerationDomain, Origin, SecurityRules, Zone } from "./teo-zone";

/** How long a domain is being deployed; the real service takes minutes, and the Terraform provider polls. */
export const DEPLOYMENT_MS = 1_000;

/** What no policy refuses. */
export const NO_RULES: SecurityRules = { accessRules: [], rateLimits: [] };

export type ZoneInput = Pick<Zone, "name" | "type" | "area" | "planId" | "alias" | "tags"> &
  Partial<Pick<Zone, "zoneId">>;

/** EdgeOne: sites with their domains and rules. The service belongs to no region. */
export class TeoState {
  readonly zones = new Map<string, Zone>();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiError ResourceInUse when the account has the zone, LimitExceeded */
  createZone(input: ZoneInput): Zone {
    if ([...this.zones.values()].some(({ name }) => name === input.name)) {
      throw new ApiError("ResourceInUse", `The site ${input.name} exists.`);
    }
    checkLimit(TEO_LIMITS.zones, this.zones.size + 1);
    const now = this.clock.now();
    const zone: Zone = {
      zoneId: this.id("zone", input.name),
      ...input,
      paused: false,
      security: NO_RULES,
      domains: new Map(),
      ownPolicies: new Set(),
      apiServices: new Map(),
      apiResources: new Map(),
      rules: new Map(),
      createdAt: now,
      modifiedAt: now,
    };
    this.zones.set(zone.zoneId, zone);
    return zone;
  }

  /** @throws ApiError ResourceNotFound */
  zone(zoneId: string): Zone {
    const zone = this.zones.get(zoneId);
    if (!zone) throw new ApiError("ResourceNotFound", `The site ${zoneId} does not exist.`);
    return zone;
  }

  /** @throws ApiError OperationDenied.DisableZoneNotCompleted, OperationDenied.DomainNumberIsNotZero */
  deleteZone({ zoneId, paused, domains }: Zone): void {
    if (!paused) {
      throw new ApiError("OperationDenied.DisableZoneNotCompleted", `The site ${zoneId} has to be disabled first.`);
    }
    if (domains.size > 0) {
      throw new ApiError("OperationDenied.DomainNumberIsNotZero", `The site ${zoneId} has ${domains.size} domains.`);
    }
    this.zones.delete(zoneId);
  }

  /**
   * Creates a domain that is online at once.
   *
   * @throws ApiError OperationDenied.ErrZoneIsAlreadyPaused, InvalidParameterValue.DomainNotMatchZone,
   *   ResourceUnavailable.DomainAlreadyExists, LimitExceeded
   */
  createDomain(zone: Zone, name: string, origin: Origin): AccelerationDomain {
    if (zone.paused) {
      throw new ApiError("OperationDenied.ErrZoneIsAlreadyPaused", `The site ${zone.zoneId} is disabled.`);
    }
    if (name !== zone.name && !name.endsWith(`.${zone.name}`)) {
      throw new ApiError("InvalidParameterValue.DomainNotMatchZone", `${name} is not a domain of ${zone.name}.`);
    }
    if (zone.domains.has(name)) {
      throw new ApiError("ResourceUnavailable.DomainAlreadyExists", `The domain ${name} exists.`);
    }
    checkLimit(TEO_LIMITS.domains, zone.domains.size + 1);
    const now = this.clock.now();
    const domain: AccelerationDomain = {
      name,
      origin,
      certificate: { mode: "disable", certIds: [] },
      security: zone.ownPolicies.has(name) ? NO_RULES : undefined,
      online: true,
      deployedAt: now,
      createdAt: now,
      modifiedAt: now,
    };
    zone.domains.set(name, domain);
    return domain;
  }

  /** @throws ApiError ResourceUnavailable.DomainNotFound */
  domain({ zoneId, domains }: Zone, name: string): AccelerationDomain {
    const domain = domains.get(name);
    if (!domain) {
      throw new ApiError("ResourceUnavailable.DomainNotFound", `The site ${zoneId} has no domain ${name}.`);
    }
    return domain;
  }

  /** Begins the deployment of a change. */
  deploy(domain: AccelerationDomain, changes: Partial<AccelerationDomain> = {}): void {
    const now = this.clock.now();
    Object.assign(domain, changes, { deployedAt: now + DEPLOYMENT_MS, modifiedAt: now });
  }

  /**
   * An id as the vendor writes them, for example `zone-2noz78a8ev6k`.
   *
   * @param name of what it is for @default - nothing that has a name
   */
  id(prefix: string, name?: string): string {
    return `${prefix}-${this.ids.text(prefix, 12, name)}`;
  }
}
