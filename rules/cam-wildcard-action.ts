import { findBreadth } from "../policies/breadth";
import { allowsIn } from "./policies-in";
import type { Rule } from "./rule";

export const camWildcardAction = {
  id: "cam-wildcard-action",
  what: "A CAM policy allows actions by their whole names.",
  why: "A wildcard allows what the vendor adds to the service later, and what nobody meant: `ssm:*` deletes secrets too.",
  fix: "Name each action; with `addToPolicy`, give the statement a `reason` when nothing narrower will do.",
  check: (stack) =>
    allowsIn(stack).flatMap(({ address, path, number, statement }) =>
      findBreadth(statement.actions, statement.resources).actions.map((action) => ({
        ...{ address, path },
        message: `statement ${number} allows the actions ${action}; allowed: actions without *`,
      })),
    ),
} as const satisfies Rule;
