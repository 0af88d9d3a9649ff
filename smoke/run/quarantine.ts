import type { CheckResult, Quarantine, SmokeReport } from "./result";

type Quarantines = Readonly<Record<string, Quarantine>>;

/** Whether a quarantine has expired: its end date is the last day on which it holds, in UTC. */
const isOver = ({ until }: Quarantine, time: number): boolean => new Date(time).toISOString().slice(0, 10) > until;

/** The result with the quarantine of its profile, if there is one that holds at a time. Its state stays what it is. */
export function quarantined(result: CheckResult, quarantines: Quarantines | undefined, time: number): CheckResult {
  const quarantine = result.profile === undefined ? undefined : quarantines?.[result.profile];
  return quarantine === undefined || isOver(quarantine, time) ? result : { ...result, quarantine };
}

/** One sentence for each expired quarantine of a run's profiles. */
export function endedQuarantines({ checks, startedAt }: SmokeReport, quarantines: Quarantines): string[] {
  const checked = new Set(checks.map(({ profile }) => profile));
  return Object.entries(quarantines)
    .filter(([name, quarantine]) => checked.has(name) && isOver(quarantine, Date.parse(startedAt)))
    .map(
      ([name, { reason, until }]) =>
        `The quarantine of ${name} ended on ${until} (${reason}), so its checks count again: take smoke.quarantine.${name} out of the environment's file, or give it a new end date.`,
    );
}
