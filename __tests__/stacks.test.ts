import { environmentNames } from "../environments/load-environment";
import { synthEnvironment } from "./helpers/endpoint-stack";

describe.each(environmentNames())("the stack of %s", (name) => {
  it("is what was reviewed", () => {
    expect(synthEnvironment({}, name).json).toMatchSnapshot();
  });
});
