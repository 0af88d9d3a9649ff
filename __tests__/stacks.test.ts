import { join } from "node:path";
import { TokenEndpointStack } from "../constructs/token-endpoint/token-endpoint-stack";
import { environmentNames, loadEnvironment } from "../environments/load-environment";
import { tokenEndpointStackProps } from "../environments/token-endpoint-props";
import { synthStack } from "../testing";

/** The project's own environments. No other test reads them, so whoever edits one has only its snapshot to accept. */
const ENVIRONMENTS = join(__dirname, "../environments");

const synthesized = (name: string) =>
  synthStack((app) => new TokenEndpointStack(app, name, tokenEndpointStackProps(loadEnvironment(name, ENVIRONMENTS))));

describe.each(environmentNames(ENVIRONMENTS))("the stack of %s", (name) => {
  it("is what was reviewed", () => {
    expect(synthesized(name).json).toMatchSnapshot();
  });

  it("describes its functions in the characters that SCF documents", () => {
    for (const { description } of synthesized(name).resources("tencentcloud_scf_function")) {
      expect(description).toMatch(/^[A-Za-z0-9 ,.\n]{1,1000}$/);
    }
  });
});
