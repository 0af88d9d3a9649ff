import { camAction } from "../contract/vendor/cam-actions";
import { SEGMENTS } from "./parse-policy";

/** Where a statement gives more than one action on one resource. */
export interface Breadth {
  /** Actions with a `*` in them. */
  readonly actions: readonly string[];
  /** Resources that stand for many, each with an action that could be given on one. */
  readonly resources: readonly { readonly resource: string; readonly action: string }[];
}

/** `*`, or six segments of which the last has a `*` that the action's own narrowest name lacks. */
function standsForMany(resource: string, template: string | undefined): boolean {
  if (resource === "*") return true;
  const last = (name: string): string =>
    name
      .split(":")
      .slice(SEGMENTS - 1)
      .join(":");
  return last(resource).includes("*") && !(template && last(template) === last(resource));
}

/**
 * What is broad about the actions and resources of an allow. An action of operation level takes `*` only, so there `*`
 * is not broad; for an action about which nothing is known it is, because a narrower one may exist.
 */
export function findBreadth(actions: readonly string[], resources: readonly string[]): Breadth {
  const narrowable = actions.filter((action) => camAction(action)?.level !== "operation");
  return {
    actions: actions.filter((action) => action.includes("*")),
    resources: resources.flatMap((resource) => {
      const action = narrowable.find((name) => standsForMany(resource, camAction(name)?.template));
      return action === undefined ? [] : [{ resource, action }];
    }),
  };
}
