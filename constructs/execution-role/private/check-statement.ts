import type { IConstruct } from "constructs";
import { CAM_ACTIONS, camAction } from "../../../contract/vendor/cam-actions";
import { didYouMean } from "../../../lib/nearest";
import { findBreadth } from "../../../policies/breadth";
import { ValidationError } from "../../validation-error";
import type { PolicyStatement } from "../policy-document";

const GIVE_REASON = "or say in `reason` why nothing narrower will do.";

/**
 * Refuses a statement that is broader than necessary and gives no reason, and one that can never allow.
 * @throws ValidationError
 */
export function checkStatement(scope: IConstruct, statement: PolicyStatement): void {
  const { effect } = statement;
  const action: readonly string[] = statement.action;
  const resource: readonly string[] = statement.resource;
  const named = resource.find((name) => name !== "*");
  const operation = action.find((name) => camAction(name)?.level === "operation");
  if (effect === "allow" && operation !== undefined && named !== undefined && !resource.includes("*")) {
    throw new ValidationError(
      scope,
      `resource: got ${named} for ${operation}, which CAM authorises at operation level; allowed: *.`,
      `Give ${operation} a statement of its own with the resource *.`,
    );
  }
  if ("reason" in statement && statement.reason.trim() !== "") return;
  const unknown = action.find((name) => !name.includes("*") && !camAction(name));
  if (unknown !== undefined) {
    throw new ValidationError(
      scope,
      `action: got ${unknown}, which contract/vendor/cam-actions.ts does not know.${didYouMean(unknown, Object.keys(CAM_ACTIONS))}`,
      `Correct it, add it there with its level and source, ${GIVE_REASON}`,
    );
  }
  const { actions, resources } = findBreadth(action, resource);
  if (actions[0] !== undefined) {
    throw new ValidationError(
      scope,
      `action: got ${actions[0]}; allowed: actions without *.`,
      `Name each action, ${GIVE_REASON}`,
    );
  }
  if (effect === "allow" && resources[0]) {
    const { resource: broad, action: narrowable } = resources[0];
    const template = camAction(narrowable)?.template;
    throw new ValidationError(
      scope,
      `resource: got ${broad} for ${narrowable}; allowed: ${template ?? "the resource in six segments"}.`,
      `Name the resource, ${GIVE_REASON}`,
    );
  }
}
