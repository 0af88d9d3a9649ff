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

it("signs with its role's temporary keys where the gateway asks CAM, and passes until the role may not call any more", async () => {
  await world.advanceTo(START + 5 * 60_000);
  const first = world.lines("smoke check");
  expect(first.filter(({ state }) => state !== "pass")).toEqual([]);
  expect(world.lines("smoke run")).toMatchObject([{ state: "pass" }]);

  const { cam, faceid } = world.local.cloud;
  const issued = faceid.tokens.size;
  const allowed = [...cam.policies.values()].filter(({ document }) => document.includes("scf:InvokeFunctionUrl"));
  expect(allowed).toHaveLength(1);
  for (const policy of allowed) {
    policy.document = policy.document.replace("scf:InvokeFunctionUrl", "scf:GetFunction");
  }
  await world.advanceTo(START + 10 * 60_000);
  expect(world.lines("smoke check")[first.length]).toMatchObject({ state: "fail", status: 403 });
  expect(world.lines("smoke run").slice(1)).toMatchObject([{ state: "fail", passed: 0 }]);
  expect(faceid.tokens.size).toBe(issued);
});
