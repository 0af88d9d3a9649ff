import { accessSync, constants, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { StateBackend } from "../../../environments/resolved-environment";
import { EXIT } from "../../../lib/user-error";
import { TencentApiError } from "../../../sdk/errors";
import { unsignedBucketStatus } from "../../../sdk/unsigned-bucket";
import { type CheckFinding, type DoctorCheck, fail, pass, unknown } from "../check";
import type { DoctorContext } from "../context";

/** Looks whether the state can be written; nothing is written for it. */
function localState({ root, localState: name }: DoctorContext): CheckFinding {
  const file = join(root, name);
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind && !kind.isFile()) return fail(`${name} is not a file`, `Move it away: mv ${name} ${name}.old`);
  const target = kind ? file : root;
  try {
    accessSync(target, constants.R_OK | constants.W_OK);
    return pass(kind ? `${name}, writable` : `${name} will be written here`);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown error";
    return fail(`${kind ? name : root} cannot be written (${reason})`, `chmod u+rw ${kind ? name : root}`);
  }
}

/** What a private bucket tells a signed request about the state. @throws UserError without credentials; TencentError */
async function privateState(
  context: DoctorContext,
  state: Extract<StateBackend, { backend: "cos" }>,
  shows: string,
): Promise<CheckFinding> {
  try {
    const text = await context.stateIn(state);
    const found = text === undefined ? "holds no state of it yet" : "holds its state, which this key may read";
    return unknown(
      `the bucket ${state.bucket} is private and ${found}; whether this key may write shows there only`,
      shows,
    );
  } catch (error) {
    if (!(error instanceof TencentApiError) || error.code !== "AccessDenied") throw error;
    return fail(
      `this key may not read the state in the bucket ${state.bucket}`,
      "Allow it what docs/deploy.md lists under State.",
    );
  }
}

async function cosState(
  context: DoctorContext,
  state: Extract<StateBackend, { backend: "cos" }>,
): Promise<CheckFinding> {
  const { bucket, region } = state;
  const shows = `terraform -chdir=${context.shown(dirname(context.stackFile))} init`;
  let status: number;
  try {
    status = await unsignedBucketStatus(context.cosAddress({ bucket, region }));
  } catch {
    return unknown(`COS in ${region} was not reached`, shows);
  }
  switch (status) {
    case 404:
      return fail(
        `there is no bucket ${bucket} in ${region}`,
        `Create it, private and with versioning, at https://console.tencentcloud.com/cos, or correct state.bucket.`,
      );
    case 200:
      return fail(`anybody can list the bucket ${bucket}`, "Make it private at https://console.tencentcloud.com/cos.");
    case 403:
      return privateState(context, state, shows);
    default:
      return unknown(`COS answered ${status} for the bucket ${bucket}`, shows);
  }
}

export const state: DoctorCheck = {
  id: "state",
  refusal: EXIT.usage,
  title: "Terraform's state can be kept",
  examine: (context) => {
    const { state: backend } = context.environment;
    return backend.backend === "cos" ? cosState(context, backend) : localState(context);
  },
};
