import type { Expectation, QuarantinedProfile } from "../../contract/generated/types";
import type { RevisionName } from "../../contract/vendor/revisions";

/** When checks run on a schedule, and how they judge. */
export interface ScheduleOptions {
  /**
   * When: seven fields, `second minute hour day month week year`, with `, - * /` (583/9708); SCF reads them in UTC+8.
   * @default - every five minutes
   */
  readonly cron?: string;
  /**
   * How many profiles a run requests a token for; the next run takes the next ones.
   * @default - as many as cover all profiles in an hour
   */
  readonly profilesPerRun?: number;
  /**
   * Time zone, by its IANA name, in which the times of the next runs are shown at synth next to UTC.
   * @default Asia/Singapore
   */
  readonly timeZone?: string;
  /**
   * Revision of the contract by which answers are judged. The service is always today's, whatever revision the
   * profiles are written by.
   * @default latest
   */
  readonly contract?: RevisionName;
  /**
   * What must become of a token request, by the profile's name.
   * @default - the revision decides
   */
  readonly expectations?: Readonly<Record<string, Expectation>>;
  /**
   * Profiles that are known to fail, by name, each until a day and with a reason.
   * @default - none
   */
  readonly quarantine?: Readonly<Record<string, QuarantinedProfile>>;
  /**
   * A check that passed slower than this is degraded. Milliseconds.
   * @default 2000
   */
  readonly slowMs?: number;
}
