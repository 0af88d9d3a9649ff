// Generated from contract/ by `npm run generate`. Do not edit.

import type { ValidateFunction } from "ajv";
import type { Profile } from "../../contract/generated/types";

export declare const validators: Readonly<Record<string, ValidateFunction<Profile>>>;
