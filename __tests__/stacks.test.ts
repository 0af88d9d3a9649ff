import { environmentNames } from "../environments/load-environment";
import { synthEnvironment } from "./helpers/endpoint-stack";

describe.each(environmentNames())("the stack of %s", (name) => {
  it("is what was reviewed", () => {
    expect(synthEnvironment({}, name).json).toMatchSnapshot();
  });

  it("describes its functions in the characters that SCF documents", () => {
    for (const { description } of synthEnvironment({}, name).resources("tencentcloud_scf_function")) {
      expect(description).toMatch(/^[A-Za-z0-9 ,.\n]{1,1000}$/);
    }
  });
});
