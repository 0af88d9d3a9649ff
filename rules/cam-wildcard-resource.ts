import { camAction } from "../contract/vendor/cam-actions";
import { findBreadth } from "../policies/breadth";
import { allowsIn } from "./policies-in";
import type { Rule } from "./rule";

export const camWildcardResource = {
  id: "cam-wildcard-resource",
  what: "A CAM policy names the resource of each action that CAM authorises by resource.",
  why: "A role that may read every secret of the account reads those of everybody else too. For an action whose level is not in contract/vendor/cam-actions.ts, `*` may be wider than necessary.",
  fix: "Name the resource in six segments; with `addToPolicy`, give the statement a `reason` when nothing narrower will do.",
  check: (stack) =>
    allowsIn(stack).flatMap(({ address, path, number, statement }) =>
      findBreadth(statement.actions, statement.resources).resources.map(({ resource, action }) => ({
        ...{ address, path },
        message: `statement ${number} allows ${action} on ${resource}; allowed: ${camAction(action)?.template ?? "the resource in six segments"}`,
      })),
    ),
} as const satisfies Rule;
