import { PHOTO_MEMORY_MIN_MB } from "../../contract/endpoint/limits";
import type { Profile } from "../../contract/generated/types";
import { FUNCTION_KINDS } from "../../contract/vendor/function-kinds";
import type { Violation } from "../../lib/schema-errors";
import environmentSchema from "../generated/environment.schema.json";
import type { Environment } from "../generated/types";

/** More than one request at a time for what takes one. */
function wrongConcurrency({ function: fn }: Environment): Violation[] {
  const { kind = "web", concurrency } = fn ?? {};
  const most = FUNCTION_KINDS[kind].concurrency;
  if (concurrency === undefined || concurrency <= most) return [];
  return [
    {
      path: ["function", "concurrency"],
      message: `got ${concurrency}; an Event function works on ${most} request at a time: leave it out, or set function.kind to web.`,
    },
  ];
}

/** Too little memory for the photos that requests bring: the platform would end the instance with all of its requests. */
function tooLittleMemory({ function: fn }: Environment, profiles: Readonly<Record<string, Profile>>): Violation[] {
  const comparing = Object.keys(profiles).find((name) => profiles[name]?.compareImage === "request");
  const memoryMb = fn?.memoryMb ?? environmentSchema.properties.function.properties.memoryMb.default;
  if (comparing === undefined || memoryMb >= PHOTO_MEMORY_MIN_MB) return [];
  const isGiven = fn?.memoryMb !== undefined;
  return [
    {
      path: isGiven ? ["function", "memoryMb"] : ["profiles", "overrides", comparing, "compareImage"],
      message: `${isGiven ? "got" : "function.memoryMb is"} ${memoryMb}; allowed with a profile whose requests bring a photo, as ${comparing}: at least ${PHOTO_MEMORY_MIN_MB}.`,
    },
  ];
}

/** What is wrong with the settings of the function, alone and for the profiles that it serves. */
export const functionProblems = (
  environment: Environment,
  profiles: Readonly<Record<string, Profile>>,
): Violation[] => [...wrongConcurrency(environment), ...tooLittleMemory(environment, profiles)];
