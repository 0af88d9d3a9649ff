import type { EnvironmentCheck } from "./check";

/** The contract offers the API in every region. */
export const regionOffered: EnvironmentCheck = ({ region, regions = [] }, { contract }) => {
  const places = [
    ...(region ? [{ path: ["region"], name: region }] : []),
    ...regions.map((name, index) => ({ path: ["regions", String(index)], name })),
  ];
  return places
    .filter(({ name }) => !contract.regions.includes(name))
    .map(({ path, name }) => ({
      path,
      message: `got "${name}"; contract ${contract.revision} offers the API in: ${contract.regions.join(", ")}.`,
    }));
};
