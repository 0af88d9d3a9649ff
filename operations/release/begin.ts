import { UserError } from "../../lib/user-error";
import type { FunctionVersions } from "./function-versions";

/**
 * The version that has the traffic, if a release can begin.
 * @throws UserError while another one is under way, and when there is nothing new
 */
export async function requireReleasable(versions: FunctionVersions, environment: string): Promise<string> {
  const { version, additional, exposed } = await versions.standing();
  if (additional !== undefined || exposed.length > 0) {
    const signs = [
      ...(additional === undefined ? [] : [`version ${additional} has a share of the traffic next to ${version}`]),
      ...exposed.map((candidate) => `version ${candidate} has an address of its own`),
    ];
    throw new UserError(
      `Another release of ${environment} is under way, or was killed: ${signs.join(", ")}.`,
      `Wait until it has ended; if it was killed, clean up with \`npx ekyc release --env ${environment} --rollback\`.`,
    );
  }
  if (await versions.isNewerThan(version)) return version;
  throw new UserError(
    `There is nothing new to release: version ${version}, which has the traffic, was published after the last change of the function.`,
    "Deploy the environment first.",
  );
}
