// Generated from smoke/schema/ by `npm run generate`. Do not edit.

import type { ValidateFunction } from "ajv";
import type { SmokeReport } from "./types";

export declare const validateSmokeReport: ValidateFunction<SmokeReport>;
