import type { DoctorCheck } from "../check";
import { activation } from "./activation";
import { bindings } from "./bindings";
import { clientKey } from "./client-key";
import { clock } from "./clock";
import { code } from "./code";
import { credentials } from "./credentials";
import { environmentFile } from "./environment-file";
import { nodeVersion } from "./node-version";
import { permissions } from "./permissions";
import { placeholders } from "./placeholders";
import { provider } from "./provider";
import { region } from "./region";
import { scfRole } from "./scf-role";
import { secret } from "./secret";
import { site } from "./site";
import { smokeKey } from "./smoke-key";
import { stack } from "./stack";
import { state } from "./state";
import { terraform } from "./terraform";
import { untracked } from "./untracked";

/** Every check, in the order in which it helps to read them: this machine, the project, the account, the deployment. */
export const DOCTOR_CHECKS: readonly DoctorCheck[] = [
  environmentFile,
  placeholders,
  nodeVersion,
  terraform,
  provider,
  bindings,
  stack,
  code,
  clock,
  credentials,
  site,
  permissions,
  region,
  activation,
  scfRole,
  state,
  untracked,
  secret,
  clientKey,
  smokeKey,
];
