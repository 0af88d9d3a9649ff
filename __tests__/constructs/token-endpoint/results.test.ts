import { loadEnvironment } from "../../../environments/load-environment";
import { synthEnvironment } from "../../helpers/endpoint-stack";
import { readFunctionConfig } from "../../helpers/function-config";

const dev = loadEnvironment("dev");
const withResults = (kind: "web" | "event", results: object = { detail: "full", media: "links" }) =>
  synthEnvironment({
    endpoint: { ...dev.endpoint, results: results as never },
    function: { ...dev.function, kind, concurrency: kind === "web" ? 100 : 1 },
  });

const actionsOf = (stack: ReturnType<typeof withResults>): string[] =>
  JSON.parse(stack.resource("tencentcloud_cam_policy")["document"] as string).statement.flatMap(
    ({ action }: { action: string[] }) => action,
  );

describe("an endpoint that answers results", () => {
  it("may read them, and nothing more than that besides", () => {
    const reading = "faceid:GetSdkVerificationResult";
    expect(actionsOf(synthEnvironment())).not.toContain(reading);
    expect(actionsOf(withResults("web"))).toEqual([...actionsOf(synthEnvironment()), reading]);
  });

  it("is told how much of them it answers, by default what is not personal", () => {
    expect(readFunctionConfig(synthEnvironment())).not.toHaveProperty("results");
    expect(readFunctionConfig(withResults("web"))["results"]).toEqual({ detail: "full", media: "links" });
    expect(readFunctionConfig(withResults("web", {}))["results"]).toEqual({ detail: "summary", media: "none" });
  });

  it("is no Event function, for SCF writes what that returns into the log topic", () => {
    expect(() => withResults("event")).toThrow(
      "results: got results with functionKind event, whose return values SCF writes into the log topic; allowed: with functionKind web.",
    );
  });
});
