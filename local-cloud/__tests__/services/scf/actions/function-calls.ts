import { forEachTest } from "../../../../../__tests__/helpers/for-each-test";
import { REGION } from "../../../../../__tests__/helpers/scf";
import { ScfCloud } from "../../../helpers/scf-cloud";
import { createTrigger, getFunction } from "../fixtures";

/** A cloud for each test of a file, and what its tests ask of it. */
export function functionsForEachTest() {
  const world = forEachTest(() => ScfCloud.start());
  /** The address of the function URL. */
  const url = () => world().local.cloud.scf.triggers[0]?.url ?? "";
  return {
    world,
    url,
    /** The address of a new function URL. */
    openUrl: async () => {
      await world().settle(createTrigger());
      return url();
    },
    get: (more: object = {}) => world().response(getFunction(more)),
    status: async () => (await world().response(getFunction()))["Status"],
    readState: (name = "tokens") => world().local.cloud.scf.function(REGION, "default", name),
    readText: async (address: string) => (await fetch(address)).text(),
  };
}
