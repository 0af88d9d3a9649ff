import { CAM_ACTIONS, type CamActionName } from "../contract/vendor/cam-actions";

/** CAM's name of a resource, `qcs:PROJECT:SERVICE:REGION:ACCOUNT:RESOURCE` with an empty project (598/10606). */
export type SixSegmentName = `qcs::${string}:${string}:${string}:${string}`;

/** The actions whose resource can be named. */
export type NameableAction = {
  [Name in CamActionName]: (typeof CAM_ACTIONS)[Name] extends { readonly template: string } ? Name : never;
}[CamActionName];

/**
 * The narrowest name of the resource of an action.
 * @param values for what the action's template leaves open, without the `$`
 * @throws Error when the template leaves open what has no value: a mistake in the code, not in a configuration
 */
export function sixSegmentName(action: NameableAction, values: Readonly<Record<string, string>>): SixSegmentName {
  const { template } = CAM_ACTIONS[action];
  const name = template.replace(/\$(\w+)/g, (_whole, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${action} names its resource ${template}, and ${key} was not given`);
    return value;
  });
  return name as SixSegmentName;
}

/**
 * As {@link sixSegmentName}, in the account of the policy that has the name: an empty segment stands for it
 * (598/10606).
 */
export const ownResource = (action: NameableAction, values: Readonly<Record<string, string>>): SixSegmentName =>
  sixSegmentName(action, { ...values, uin: "" }).replace(":uin/:", "::") as SixSegmentName;
