import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, UserError } from "../../../lib/user-error";
import { addressesIn } from "../../import/terraform-state";
import { type StackResources, untrackedResources } from "../../import/untracked";
import { type DoctorCheck, fail, pass } from "../check";
import type { DoctorContext } from "../context";

/** How many resources a finding names. */
const NAMED = 3;

/** What a state on this machine holds. @throws UserError when it is not a state, or cannot be read */
function stateHere({ root, localState: name }: DoctorContext): {
  readonly name: string;
  readonly text: string | undefined;
} {
  try {
    return { name, text: readFileSync(join(root, name), "utf8") };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { name, text: undefined };
    if (code === undefined) throw error;
    throw new UserError(`${name} cannot be read (${code})`, "Make it readable: it is checked above.");
  }
}

/** Addresses in the state, wherever it is. @throws UserError, TencentError */
async function knownAddresses(context: DoctorContext): Promise<ReadonlySet<string>> {
  const { state } = context.environment;
  const { name, text } =
    state.backend === "cos"
      ? { name: `The state in ${state.bucket}`, text: await context.stateIn(state) }
      : stateHere(context);
  return text === undefined ? new Set() : addressesIn(text, name);
}

/**
 * A name that is taken ends a deployment in the middle: taken by what was being created when the last one was killed,
 * or by a stack that was deployed from another machine, which has its state.
 */
export const untracked: DoctorCheck = {
  id: "untracked",
  refusal: EXIT.usage,
  title: "Every existing resource of the stack is in Terraform's state",
  examine: async (context) => {
    const { environmentName, stack, client, api } = context;
    const lists = `npx ekyc import --env ${environmentName}`;
    const resources = stack["resource"] as StackResources;
    const known = await knownAddresses(context);
    const found = await api.ask(() => untrackedResources(resources, known, client));
    if (found.length === 0) return pass(`${known.size} in the state, no others`);
    const names = found.slice(0, NAMED).map(({ address }) => address);
    const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : "";
    return fail(
      `${found.length === 1 ? "1 resource exists" : `${found.length} resources exist`} that the state does not know: ${names.join(", ")}${more}`,
      `\`${lists}\` lists them; with --auto-approve it brings them into the state. If the state is on another machine, deploy from there.`,
    );
  },
};
