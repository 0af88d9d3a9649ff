import { HeldClock } from "../../../../__tests__/helpers/scf";
import { type LocalCloud, startLocalCloud } from "../../..";
import { readState } from "../../../core/snapshot/state-data";
import { callEveryAction } from "../../helpers/every-action";
import { ScfCloud } from "../../helpers/scf-cloud";

/** Every state of a cloud, as a text that can be compared. */
const held = (local: LocalCloud): string => Buffer.from(local.snapshot()).toString("latin1");

let world: ScfCloud;
beforeAll(async () => {
  world = await ScfCloud.start();
});
afterAll(() => world.close());

it("no action of any service leaves a state that a snapshot cannot hold", async () => {
  const { local } = world;
  const problems = new Set<string>();
  let snapshots = 0;
  const open = local.audit.open.bind(local.audit);
  // Before each request what the one before it made is there.
  local.audit.open = (...args) => {
    snapshots += 1;
    try {
      local.snapshot();
    } catch (error) {
      problems.add((error as Error).message);
    }
    return open(...args);
  };
  await callEveryAction(world);
  local.audit.open = open;
  expect([...problems]).toEqual([]);
  expect(snapshots).toBeGreaterThan(150);
});

it("a cloud that starts from a snapshot holds the same and has the same keys", async () => {
  const { local } = world;
  const other = await startLocalCloud({ clock: new HeldClock(0), snapshot: local.snapshot() });
  try {
    expect(other.cloud.account).toEqual(local.cloud.account);
    expect(held(other)).toBe(held(local));
  } finally {
    await other.close();
  }
});

it("every state has data of its own in a snapshot", () => {
  const { cloud } = world.local;
  const others = new Set<unknown>([cloud.clock, cloud.ids, cloud.cls, cloud.account, cloud.cam]);
  for (const name of ["apigateway", "cam", "cls", "cos", "alarms", "faceid", "scf", "ssm", "tags", "teo"] as const) {
    expect(Object.keys(readState(cloud[name], others))).not.toEqual([]);
  }
});
