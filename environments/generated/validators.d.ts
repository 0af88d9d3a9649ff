// Generated from environments/schema/ by `npm run generate`. Do not edit.

import type { ValidateFunction } from "ajv";
import type { Environment } from "./types";

export declare const validateEnvironment: ValidateFunction<Environment>;
