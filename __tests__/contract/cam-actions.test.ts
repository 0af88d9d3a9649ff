import { CAM_ACTIONS, type CamAction, camAction } from "../../contract/vendor/cam-actions";

const ACTIONS: readonly (readonly [string, CamAction])[] = Object.entries(CAM_ACTIONS);

describe("CAM_ACTIONS", () => {
  it.each(ACTIONS)(
    "%s has six segments where it can be given on a resource, and none at operation level",
    (name, action) => {
      expect(name).toMatch(/^[a-z]+:[A-Za-z]+$/);
      if (action.level === "operation") expect(action.template).toBeUndefined();
      if (action.level === "resource") expect(action.template).toBeDefined();
      if (action.template) expect(action.template.split(":")).toHaveLength(6);
    },
  );

  it.each(ACTIONS.filter(([, { level }]) => level !== "unknown"))(
    "%s has a page and a day for its level",
    (_name, { source }) => {
      expect(source).toMatch(/^\d+\/\d+ \((read )?\d{4}-\d{2}-\d{2}\)$/);
    },
  );

  it("are found with and without name/, and nothing else is", () => {
    expect(camAction("name/ssm:GetSecretValue")).toBe(CAM_ACTIONS["ssm:GetSecretValue"]);
    expect(camAction("ssm:GetSecretValues")).toBeUndefined();
    expect(camAction("toString")).toBeUndefined();
  });
});
