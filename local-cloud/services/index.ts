import type { Service } from "../core/action";
import { apigateway } from "./apigateway";
import { cam } from "./cam";
import { cls } from "./cls";
import { faceid } from "./faceid";
import { scf } from "./scf";
import { ssm } from "./ssm";
import { sts } from "./sts";
import { tag } from "./tag";
import { teo } from "./teo";

/** Every API that the local cloud implements. */
export const SERVICES: readonly Service[] = [apigateway, cam, cls, faceid, scf, ssm, sts, tag, teo];
