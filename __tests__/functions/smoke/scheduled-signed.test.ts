import { loadEnvironment } from "../../../environments/load-environment";
import { ScheduledCloud, type ScheduledStack, synthesizeScheduled } from "../../../proofs/day/scheduled-cloud";
import { temporaryFolder } from "../../helpers/temporary-folder";

const START = Date.UTC(2025, 0, 14, 12);

let stack: ScheduledStack;
let world: ScheduledCloud;
beforeAll(() => {
  stack = synthesizeScheduled(temporaryFolder(), loadEnvironment("dev"), {
    endpoint: { gateway: { kind: "function-url", callerAuthentication: "cam" } },
  });
});
beforeEach(async () => {
  world = await ScheduledCloud.start(START, stack);
});
afterEach(() => world.close());

it("signs with its role's temporary keys where the gateway asks CAM, and passes", async () => {
  await world.advanceTo(START + 5 * 60_000);
  expect(world.lines("smoke check").filter(({ state }) => state !== "pass")).toEqual([]);
  expect(world.lines("smoke run")).toMatchObject([{ state: "pass" }]);
});

it("is refused, and says so, once its role may not call the endpoint any more", async () => {
  const { cam } = world.local.cloud;
  const allowed = [...cam.policies.values()].filter(({ document }) => document.includes("scf:InvokeFunctionUrl"));
  expect(allowed).toHaveLength(1);
  for (const policy of allowed) {
    policy.document = policy.document.replace("scf:InvokeFunctionUrl", "scf:GetFunction");
  }
  await world.advanceTo(START + 5 * 60_000);
  expect(world.lines("smoke check")[0]).toMatchObject({ state: "fail", status: 403 });
  expect(world.lines("smoke run")).toMatchObject([{ state: "fail", passed: 0 }]);
  expect(world.local.cloud.faceid.tokens.size).toBe(0);
});
