import type { IConstruct } from "constructs";
import { UserError } from "../lib/user-error";

/** A construct was given something it cannot work with. The message begins with the construct's path in the tree. */
export class ValidationError extends UserError {
  /**
   * @param message property, what is wrong, what was got, what is allowed
   * @param fix the change that fixes it
   */
  constructor(scope: IConstruct, message: string, fix: string) {
    super(`${scope.node.path}: ${message}`, fix);
  }
}
