import { ENVIRONMENTS, type GatewayService } from "../state/gateway-service";

/** What a service lets through when it has no limit of its own, requests per second: the default quota of a shared instance. */
export const UNLIMITED = 5_000;

/** The fields of {@link environmentsOf}. */
export const ENVIRONMENT_FIELDS: readonly string[] = ["EnvironmentName", "Url", "Status", "VersionName"];

/** The environments of a service as several actions show them. */
export function environmentsOf({ address, released }: GatewayService) {
  return ENVIRONMENTS.map((environment) => ({
    EnvironmentName: environment,
    Url: `${address}/${environment}`,
    Status: released.has(environment) ? 1 : 0,
    VersionName: released.get(environment)?.version ?? "",
  }));
}
