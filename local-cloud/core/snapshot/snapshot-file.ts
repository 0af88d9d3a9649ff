import { createHash } from "node:crypto";
import { UserError } from "../../../lib/user-error";
import { version } from "../../package.json";

/** A copy of what a local cloud holds, its account's secret key included. To be handed back, not to be read. */
export type Snapshot = Uint8Array;

const FORMAT = 2;
/** `tencent-local-cloud snapshot 2 0.1.0 SHA256`, then a line feed, then the data. */
const HEADER = /^tencent-local-cloud snapshot (\d+) (\S+) ([0-9a-f]{64})\n/;
const LONGEST_HEADER = 200;

const digest = (data: Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** The content of a file that holds a snapshot. */
export const writeSnapshotFile = (snapshot: Snapshot): Buffer =>
  Buffer.concat([Buffer.from(`tencent-local-cloud snapshot ${FORMAT} ${version} ${digest(snapshot)}\n`), snapshot]);

/**
 * The snapshot that a file holds. What states keep changes from version to version, so that of another is not read.
 * @param name of the file, for its errors
 * @throws UserError for a file that is broken, foreign, or of another version
 */
export function readSnapshotFile(content: Buffer, name: string): Snapshot {
  const head = content.subarray(0, LONGEST_HEADER).toString("latin1");
  const [header, format, writer, hash] = HEADER.exec(head) ?? [];
  const fix = "Name another folder or file, or move this one away to begin with an empty cloud.";
  if (header === undefined) throw new UserError(`${name} is not a snapshot of a local cloud.`, fix);
  if (Number(format) !== FORMAT || writer !== version) {
    throw new UserError(
      `${name} was written by tencent-local-cloud ${writer} (format ${format}); this is ${version} (format ${FORMAT}).`,
      `Start that version, or ${fix[0]?.toLowerCase()}${fix.slice(1)}`,
    );
  }
  const data = content.subarray(header.length);
  if (digest(data) !== hash) throw new UserError(`${name} is broken: its content is not what was written.`, fix);
  return data;
}
