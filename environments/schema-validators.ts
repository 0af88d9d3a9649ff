import type { Profile } from "../contract/generated/types";
import { contractAt, EVERY_REVISION, REVISIONS } from "../contract/vendor/revisions";
import { profileSchema } from "../contract/vendor/schema/profile-schema";
import { type LazyValidator, lazyValidator } from "../lib/lazy-validator";
import type { Environment } from "./generated/types";
import { environmentSchema } from "./schema/environment-schema";

// In the package this module is replaced by one that was compiled when the package was built
// (operations/package/environment-validators.ts): ajv takes a quarter of a synth.

/** Tells whether data, with its defaults, is an environment of any revision. */
export const validateEnvironment: LazyValidator<Environment> = lazyValidator(() => environmentSchema(EVERY_REVISION));

/** By the date of a revision, what tells whether data is a profile of it. */
export const profileValidators: Readonly<Record<string, LazyValidator<Profile>>> = Object.fromEntries(
  REVISIONS.map(({ date }) => [date, lazyValidator<Profile>(() => profileSchema(contractAt(date)))]),
);
