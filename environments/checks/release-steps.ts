import type { EnvironmentCheck } from "./check";

/** The steps of a release rise to 100 percent. */
export const releaseSteps: EnvironmentCheck = ({ release }) => {
  if (release === undefined) return [];
  const { steps } = release;
  const rising = steps.every((percent, index) => percent > (steps[index - 1] ?? 0));
  if (rising && steps.at(-1) === 100) return [];
  return [
    {
      path: ["release", "steps"],
      message: `got ${steps.join(", ")}; each must be above the one before, the last 100.`,
    },
  ];
};
