import type { RevisionDate } from "../../contract/vendor/revisions";
import type { Explorer } from "../../explorer";
import { systemClock } from "../../lib/clock";
import { UserError } from "../../lib/user-error";
import { TEST_USERS } from "../services/faceid/users/table";
import type { LocalCloud } from "../start";

/** Where the page begins; the local cloud serves eKYC's regions alike. */
const REGION = "ap-singapore";

/**
 * Serves the API explorer in front of a local cloud, whose revision of the contract is the only one that its calls
 * meet.
 * @throws UserError when the page cannot be made
 */
export function serveExplorer(local: LocalCloud, revision: RevisionDate): Promise<Explorer> {
  // A run without the page pays nothing for it.
  const { startExplorer } = require("../../explorer") as typeof import("../../explorer");
  return startExplorer({
    clock: systemClock,
    revision,
    region: REGION,
    testUsers: TEST_USERS,
    localCloud: async (asked) => {
      if (asked === revision) return { url: local.url, credentials: local.cloud.account };
      throw new UserError(
        `This local cloud enforces the contract of ${revision}, not that of ${asked}.`,
        `Choose ${revision} on the page, or start the local cloud with --contract ${asked}.`,
      );
    },
  });
}
