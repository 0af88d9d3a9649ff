import { type CamLevel, camAction } from "../../../contract/vendor/cam-actions";
import { SERVICES } from "../../services";

const ACTIONS = SERVICES.flatMap(({ name, actions }) =>
  actions.map((action): [string, CamLevel | undefined, CamLevel] => {
    const id = `${name}:${action.name}`;
    return [id, camAction(id)?.level, action.resource ? "resource" : "operation"];
  }),
).filter(([, level]) => level !== undefined && level !== "unknown");

describe("the local cloud authorises as the vendor says", () => {
  it.each(ACTIONS)("%s at the level %s", (_action, documented, actual) => {
    expect(actual).toBe(documented);
  });
});
