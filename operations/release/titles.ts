/** The steps of a release, in order: publish, check, and one for each share of the traffic. */
export const releaseTitles = (percents: readonly number[]): string[] => [
  "Publish $LATEST as a version",
  "Give the version an address of its own and run the checks against it",
  ...percents.map((percent) => `Shift ${percent} % of the traffic to it and run the checks against the endpoint`),
];
