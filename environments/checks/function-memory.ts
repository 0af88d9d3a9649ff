import { memoryMistake } from "../../contract/vendor/scf-limits";
import { resolveFunction } from "../resolve-environment";
import type { EnvironmentCheck } from "./check";

/** Each region can reserve the memory of all instances. */
export const functionMemory: EnvironmentCheck = (environment, { written }) => {
  const { region, regions = [] } = environment;
  const { maxInstances, memoryMb } = resolveFunction(environment);
  const key = written.function?.maxInstances === undefined ? "memoryMb" : "maxInstances";
  for (const name of region === undefined ? regions : [region]) {
    const mistake = memoryMistake(name, maxInstances, memoryMb);
    if (mistake === undefined) continue;
    const fix = "Lower function.maxInstances or function.memoryMb.";
    return [{ path: ["function", key], message: `got ${mistake.message}`, fix }];
  }
  return [];
};
