import { Cron } from "../lib/cron";
import { DAY_MS, HOUR_MS, SECOND_MS } from "../lib/durations";
import { UserError } from "../lib/user-error";
import { maySend, type QuotaShare } from "./quota";
import { TIMER_UTC_OFFSET_HOURS } from "./vendor/timer";

const HOUR_SECONDS = HOUR_MS / SECOND_MS;
const DAY_SECONDS = DAY_MS / SECOND_MS;

/**
 * Time for what a run does besides requesting tokens: cold starts, its key, eleven requests that do not reach faceid.
 * Seconds.
 */
const OVERHEAD_SECONDS = 30;

/** How many of the next runs are shown. */
const SHOWN_RUNS = 3;

/** When checks run. */
export interface ScheduleTimes {
  /** Cron expression of seven fields. */
  readonly cron: string;
  /**
   * How many profiles a run requests a token for.
   * @default - as many as cover all profiles in an hour
   */
  readonly profilesPerRun?: number | undefined;
}

/** What has to be checked, and how much of the quota is available for it. */
export interface ScheduleLoad {
  /** The profiles, by name. */
  readonly profiles: Readonly<Record<string, unknown>>;
  /** The endpoint's quota. */
  readonly quota: Pick<QuotaShare, "requestsPerSecond" | "reserve">;
}

/** What a schedule amounts to. Requests are those that reach faceid and so count against the endpoint's quota. */
export interface SchedulePlan {
  /** When it fires. */
  readonly cron: Cron;
  /** How many profiles a run requests a token for. */
  readonly profilesPerRun: number;
  /** Seconds a run may take before SCF ends it: never longer than until the next run. */
  readonly timeoutSeconds: number;
  /** Minutes from one run to the next, at most, on a day on which it runs. */
  readonly intervalMinutes: number;
  /** Requests in an hour, at most. */
  readonly requestsPerHour: number;
  /** Requests in a day on which it runs. */
  readonly requestsPerDay: number;
  /** Runs in which every profile is checked once. */
  readonly runsPerRound: number;
  /** Whether every profile is checked in every hour. */
  readonly coversEveryHour: boolean;
}

const perSecond = (requests: number, seconds: number): string => (requests / seconds).toFixed(2).replace(/\.?0+$/, "");

/**
 * Works out a schedule, by the times of day of its cron expression alone, so that the same environment gives the same
 * stack on every day.
 * @param now by which "never again" is judged, milliseconds since the epoch
 * @throws UserError for text that is not a cron expression, and for one that never fires, or that fires more
 *   often than the quota or a run's length allows
 */
export function schedulePlan(schedule: ScheduleTimes, { profiles, quota }: ScheduleLoad, now: number): SchedulePlan {
  const cron = new Cron(schedule.cron, TIMER_UTC_OFFSET_HOURS);
  if (cron.next(now) === undefined) {
    throw new UserError(
      `cron: got "${cron.expression}", which never fires after ${new Date(now).toISOString()}; allowed: an expression with a time in the future.`,
      "Correct day, month and year, or leave schedule out to have no scheduled checks.",
    );
  }
  const count = Object.keys(profiles).length;
  const runsPerHour = cron.firesPerHour;
  const profilesPerRun = Math.min(count, schedule.profilesPerRun ?? Math.ceil(count / runsPerHour));
  const gap = cron.smallestGapSeconds;
  const available = maySend(quota);
  if (profilesPerRun > gap * available) {
    throw new UserError(
      `cron: got "${cron.expression}", which fires as often as every ${gap} s: ${profilesPerRun} requests / ${gap} s = ${perSecond(profilesPerRun, gap)} requests/s; allowed: ${quota.requestsPerSecond} (quota) - ${quota.reserve} (reserve) = ${available} requests/s.`,
      "Let it fire less often, or lower schedule.profilesPerRun.",
    );
  }
  const timeoutSeconds = Math.ceil(profilesPerRun / available) + OVERHEAD_SECONDS;
  if (timeoutSeconds > gap) {
    throw new UserError(
      `cron: got "${cron.expression}", which fires as often as every ${gap} s; allowed: at least ${timeoutSeconds} s apart, which is how long a run can take (${profilesPerRun} requests at ${available}/s, and ${OVERHEAD_SECONDS} s).`,
      "Let it fire less often.",
    );
  }
  const runsPerRound = Math.ceil(count / profilesPerRun);
  return {
    cron,
    profilesPerRun,
    timeoutSeconds,
    intervalMinutes: Math.ceil(cron.largestGapSeconds / 60),
    requestsPerHour: runsPerHour * profilesPerRun,
    requestsPerDay: cron.timesOfDay.length * profilesPerRun,
    runsPerRound,
    coversEveryHour: !cron.skipsHours && runsPerRound <= runsPerHour,
  };
}

/** A time as `2025-01-14 08:00:00`. */
function inZone(time: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(time);
}

/** A plan as text: its next runs in UTC and in the schedule's zone, and what it costs of the quota. */
export function describeSchedule(
  plan: SchedulePlan,
  { timeZone }: { readonly timeZone: string },
  { quota }: Pick<ScheduleLoad, "quota">,
  now: number,
): string {
  const { cron, profilesPerRun, requestsPerHour, requestsPerDay } = plan;
  const runs: string[] = [];
  for (let time = cron.next(now); time !== undefined && runs.length < SHOWN_RUNS; time = cron.next(time)) {
    runs.push(`${inZone(time, "UTC")} UTC (${inZone(time, timeZone)} ${timeZone})`);
  }
  const available = maySend(quota);
  const share = (requests: number, seconds: number): string =>
    `${requests} of ${available * seconds} (${((100 * requests) / (available * seconds)).toPrecision(2)} %)`;
  return [
    `Scheduled checks, ${cron.expression}, next at ${runs.join(", ")}.`,
    `${profilesPerRun} ${profilesPerRun === 1 ? "profile" : "profiles"} a run; requests to faceid at most: ${share(requestsPerHour, HOUR_SECONDS)} an hour, ${share(requestsPerDay, DAY_SECONDS)} a day, of quota less reserve.`,
  ].join(" ");
}
