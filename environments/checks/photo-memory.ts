import { PHOTO_MEMORY_MIN_MB } from "../../contract/endpoint/limits";
import { selectProfiles } from "../select-profiles";
import type { EnvironmentCheck } from "./check";

/** Photos that requests bring fit into an instance's memory; else the platform ends it with all of its requests. */
export const photoMemory: EnvironmentCheck = (environment, { contract, written }) => {
  const { memoryMb } = environment.function;
  const profiles = selectProfiles(environment, contract);
  const comparing = Object.keys(profiles).find((name) => profiles[name]?.compareImage === "request");
  if (comparing === undefined || memoryMb >= PHOTO_MEMORY_MIN_MB) return [];
  const isWritten = written.function?.memoryMb !== undefined;
  return [
    {
      path: isWritten ? ["function", "memoryMb"] : ["profiles", "overrides", comparing, "compareImage"],
      message: `${isWritten ? "got" : "function.memoryMb is"} ${memoryMb}; allowed with a profile whose requests bring a photo, as ${comparing}: at least ${PHOTO_MEMORY_MIN_MB}.`,
    },
  ];
};
