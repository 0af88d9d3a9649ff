import { synthEnvironment } from "../../helpers/endpoint-stack";

const RELEASE = { alias: "live", steps: [10, 50, 100] };

describe("an environment with releases", () => {
  const stack = synthEnvironment({ release: RELEASE });
  const alias = stack.resource("tencentcloud_scf_function_alias");
  const reference = (type: string, attribute: string): string =>
    expect.stringMatching(`^\\$\\{${type}\\.TokenEndpoint_Release_\\w+\\.${attribute}\\}$`);

  it("has an alias for the first version, whose targets are left to the releases", () => {
    expect(alias).toMatchObject({
      name: "live",
      function_version: reference("tencentcloud_scf_function_version", "function_version"),
      lifecycle: { ignore_changes: ["function_version", "routing_config"] },
    });
    expect(alias).not.toHaveProperty("routing_config");
  });

  it("replaces the alias with its function, for it would keep the old version from being deleted", () => {
    const { replace_triggered_by: triggers } = alias["lifecycle"] as Record<string, unknown>;
    expect(triggers).toEqual([expect.stringMatching(/^tencentcloud_scf_function\.TokenEndpoint_Function_\w+\.name$/)]);
  });

  it("lets the function URL call the alias, and reads the address of that one", () => {
    const qualifier = reference("tencentcloud_scf_function_alias", "name");
    expect(stack.resource("tencentcloud_scf_trigger")).toMatchObject({ qualifier });
    expect(stack.dataSources("tencentcloud_scf_triggers")).toEqual([
      expect.objectContaining({
        filters: [expect.objectContaining({ name: "TriggerName" }), { name: "Qualifier", values: [qualifier] }],
      }),
    ]);
  });
});

it("an environment without releases has neither an alias nor a version, and its URL calls $LATEST", () => {
  const stack = synthEnvironment();
  expect(stack.resources("tencentcloud_scf_function_alias")).toEqual([]);
  expect(stack.resources("tencentcloud_scf_function_version")).toEqual([]);
  expect(stack.resource("tencentcloud_scf_trigger")).toMatchObject({ qualifier: "$LATEST" });
});
