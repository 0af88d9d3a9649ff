import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { type ExitCode, UserError } from "../../lib/user-error";
import type { ReleaseRecord } from "./record";

/** How an environment is released. @throws UserError for one whose deployments take effect at once */
export function releaseSettings({
  name,
  file,
  release,
}: ResolvedEnvironment): NonNullable<ResolvedEnvironment["release"]> {
  if (release) return release;
  throw new UserError(
    `The environment ${name} has no releases: a deployment takes effect at once.`,
    `Add \`release: {}\` to ${file} and deploy; docs/release.md says what changes.`,
  );
}

/** @throws UserError when the release of a record did not end with the new version */
export function requireReleased({ outcome, from, to, reason, environment }: ReleaseRecord, exitCode: ExitCode): void {
  if (outcome === "released") return;
  const undone = outcome === "rolled-back";
  throw new UserError(
    undone
      ? `The release was rolled back, version ${from} has all traffic: ${reason}.`
      : `The release failed and could not be rolled back, version ${to} may still have traffic: ${reason}.`,
    undone
      ? "Look at the last step in the record, deploy a fix, and release again."
      : `Put the traffic back with \`npx ekyc release --env ${environment} --rollback\`.`,
    exitCode,
  );
}
