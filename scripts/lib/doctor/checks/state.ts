import { accessSync, constants, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { StateBackend } from "../../../../environments/resolved-environment";
import { EXIT } from "../../../../lib/user-error";
import { unsignedBucketStatus } from "../../../../sdk/unsigned-bucket";
import { type DoctorCheck, type Finding, fail, pass, unknown } from "../check";
import type { DoctorContext } from "../context";

/** Looks whether the state can be written; nothing is written for it. */
function localState({ root, environmentName }: DoctorContext): Finding {
  const name = `terraform.${environmentName}.tfstate`;
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

async function cosState(
  context: DoctorContext,
  { bucket, region }: Extract<StateBackend, { backend: "cos" }>,
): Promise<Finding> {
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
      return unknown(
        `the bucket ${bucket} exists and is private; whether this key may write to it needs a signed request`,
        shows,
      );
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
