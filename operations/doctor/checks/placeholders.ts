import { findPlaceholders } from "../../../environments/placeholders";
import { EXIT } from "../../../lib/user-error";
import { type DoctorCheck, fail, pass } from "../check";

export const placeholders: DoctorCheck = {
  id: "placeholders",
  refusal: EXIT.usage,
  title: "No placeholder is left in the environment file",
  examine: ({ environment }) => {
    const found = findPlaceholders(environment);
    if (found.length === 0) return pass("none of its values is a placeholder");
    return fail(
      found.map(({ key, value }) => `${key} is still ${value}`).join("; "),
      `Put ${[...new Set(found.map(({ instead }) => instead))].join(", ")} there.`,
    );
  },
};
