import { lazyValidator } from "../../lib/lazy-validator";
import type { SmokeReport } from "../generated/types";
import { REPORT_SCHEMA } from "./report-schema";

/** Tells whether a document is a smoke report of this version. */
export const validateSmokeReport = lazyValidator<SmokeReport>(REPORT_SCHEMA);
