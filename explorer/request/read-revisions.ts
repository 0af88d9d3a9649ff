import { REVISIONS, type RevisionDate } from "../../contract/vendor/revisions";
import { isRecord } from "../../lib/is-record";
import { UserError } from "../../lib/user-error";

/** The two revisions that are compared. @throws UserError */
export function readRevisions(body: unknown): [before: RevisionDate, after: RevisionDate] {
  const { before, after } = isRecord(body) ? body : {};
  const known = [before, after].map((name) => REVISIONS.find(({ date }) => date === name)?.date);
  const [from, to] = known;
  if (from !== undefined && to !== undefined) return [from, to];
  throw new UserError("There is no such revision.", `Take two of ${REVISIONS.map(({ date }) => date).join(", ")}.`);
}
