import { dirname, resolve } from "node:path";
import type { Cloud } from "../cloud";
import { applySeed } from "./apply-seed";
import { readSeed } from "./read-seed";
import type { Seed } from "./seed-schema";

/** Creates what a seed names, or the file of a seed. @throws UserError for a seed that is wrong */
export function fillWithSeed(cloud: Cloud, seed: string | Seed): void {
  if (typeof seed === "string") applySeed(cloud, readSeed(seed), dirname(resolve(seed)));
  else applySeed(cloud, seed, ".");
}
