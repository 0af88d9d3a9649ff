import { findPlaceholders } from "./placeholders";
import type { ResolvedEnvironment } from "./resolved-environment";

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * What is valid in an environment but hardly intended: placeholders, and quarantines that have ended.
 * @param now milliseconds since the epoch
 * @returns sentences, each beginning with the key
 */
export function environmentWarnings(environment: ResolvedEnvironment, now: number): string[] {
  const today = day(now);
  return [
    ...findPlaceholders(environment).map(
      ({ key, value, instead }) => `${key} is still the placeholder ${value}. Put ${instead} there.`,
    ),
    ...Object.entries(environment.smoke.quarantine)
      .filter(([, { until }]) => until < today)
      .map(([name, { until }]) => `smoke.quarantine.${name} ended on ${until}, so ${name} counts again. Take it out.`),
  ];
}
