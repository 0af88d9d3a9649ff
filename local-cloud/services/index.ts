import type { Service } from "./action";
import { faceid } from "./faceid";
import { ssm } from "./ssm";
import { sts } from "./sts";

/** Every API that the local cloud implements. */
export const SERVICES: readonly Service[] = [faceid, ssm, sts];
