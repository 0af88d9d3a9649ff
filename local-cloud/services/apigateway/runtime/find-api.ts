import { ENVIRONMENTS, type EnvironmentName, type GatewayApi, type GatewayService } from "../state/gateway-service";

/** Which API a request is for. */
export interface ApiTarget {
  readonly environment: EnvironmentName;
  readonly api: Readonly<GatewayApi>;
  /** The request's path below the environment. */
  readonly path: string;
}

/** What a request says about where it goes. */
export interface Destination {
  readonly host: string;
  readonly method: string;
  readonly path: string;
}

/**
 * The API of what is released that a request is for. A path with `=` is matched exactly and comes first, otherwise the
 * longest that the request's path begins with wins (628/11939).
 */
export function findApi(service: GatewayService, { host, method, path }: Destination): ApiTarget | undefined {
  const place = locate(service, host, path);
  const apis = service.released.get(place?.environment ?? "release")?.apis ?? [];
  if (!place) return undefined;
  const [api] = apis
    .filter((candidate) => candidate.method === "ANY" || candidate.method === method)
    .filter((candidate) => matches(candidate.path, place.path))
    .sort((a, b) => rank(b.path) - rank(a.path));
  return api && { ...place, api };
}

/** The default domain and default mappings name the environment first; other domains map their own paths. */
function locate({ domains }: GatewayService, host: string, path: string) {
  const domain = domains.get(host);
  if (domain && !domain.isDefaultMapping) {
    const [mapping] = domain.mappings
      .filter((candidate) => isBelow(path, candidate.path))
      .sort((a, b) => b.path.length - a.path.length);
    if (!mapping) return undefined;
    const rest = mapping.path === "/" ? path : path.slice(mapping.path.length);
    return { environment: mapping.environment, path: rest || "/" };
  }
  const environment = ENVIRONMENTS.find((name) => isBelow(path, `/${name}`));
  return environment && { environment, path: path.slice(environment.length + 1) || "/" };
}

const isBelow = (path: string, prefix: string): boolean =>
  prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);

const matches = (pattern: string, path: string): boolean =>
  pattern.startsWith("=") ? path === pattern.slice(1) : path.startsWith(pattern);

const rank = (pattern: string): number => (pattern.startsWith("=") ? Number.POSITIVE_INFINITY : pattern.length);
