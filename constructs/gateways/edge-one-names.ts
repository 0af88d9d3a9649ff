import type { Construct } from "constructs";
import { edgeMistakes } from "../../contract/vendor/edge-one";
import { ValidationError } from "../validation-error";
import type { EdgeOneOptions } from "./edge-one-options";

/** @throws ValidationError for what EdgeOne would refuse only at deployment, or not at all */
export function requireEdgeOneNames(scope: Construct, options: EdgeOneOptions): void {
  const [mistake] = edgeMistakes(options);
  if (mistake) throw new ValidationError(scope, `${mistake.key}: ${mistake.message}`, mistake.fix);
}
