import { readFileSync } from "node:fs";
import type { Profile } from "../../../contract/generated/types";
import { writeRecord } from "../../../operations/release/record";
import { rollBack } from "../../../operations/release/roll-back";
import { ReleaseWorld, readCode, releasedEnvironment, synthesizeReleased } from "./world";

/** The real stack, its real bundle in processes of its own, the official SDK, all on loopback. */
let stackFile: string;
let world: ReleaseWorld;

beforeAll(() => {
  stackFile = synthesizeReleased();
});
beforeEach(async () => {
  world = await ReleaseWorld.start(stackFile);
});
afterEach(() => world.close());

const FIRST = { version: "1", additional: undefined, exposed: [] };
const BROKEN = 'throw new Error("broken");';
const failFaceid = (): void =>
  world.deployment.localCloud.faults.add({
    action: "ApplySdkVerificationToken",
    kind: "error",
    code: "UnauthorizedOperation",
    times: 1,
  });

describe("a deployment", () => {
  it("takes no traffic until it is released", async () => {
    expect(world.standing).toEqual(FIRST);
    world.deploy(BROKEN);
    const url = world.deployment.localCloud.cloud.scf.triggers[0]?.url ?? "";
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
  });
});

describe("a release", () => {
  it("publishes, checks and shifts in steps; the record says so and holds no secret", async () => {
    world.deploy();
    const shares: unknown[] = [];
    const { exitCode, record } = await world.release(() => shares.push(world.standing.additional?.weight));
    expect(exitCode).toBe(0);
    expect(shares).toEqual([undefined, undefined, undefined, 0.1, 0.5]);
    expect(world.standing).toEqual({ version: "2", additional: undefined, exposed: [] });
    expect(record).toMatchObject({ outcome: "released", from: "1", to: "2", endedAt: expect.any(String) });
    expect(record.steps.map(({ percent, smoke }) => [percent, smoke?.exitCode])).toEqual([
      [0, 0],
      [10, 0],
      [50, 0],
      [100, 0],
    ]);
    const text = readFileSync(world.recordFile, "utf8");
    expect(text).not.toContain(world.key);
    for (const token of world.deployment.localCloud.cloud.faceid.tokens.keys()) expect(text).not.toContain(token);
  });

  it("of other profiles passes while both versions answer, whichever of them does, and is checked whole before and after", async () => {
    const { profiles } = releasedEnvironment();
    const { HK, ML, ...others } = profiles as Record<string, Profile>;
    const old = await ReleaseWorld.start(
      synthesizeReleased(releasedEnvironment({ profiles: { HK: { ...HK, securityLevel: 1 } as Profile, ...others } })),
    );
    try {
      old.drawn = 0.99;
      old.deploy(readCode(stackFile));
      const { exitCode, record } = await old.release(() => {}, ["HK", "ML"]);
      expect(record).not.toHaveProperty("reason");
      expect(exitCode).toBe(0);
      const checked = record.steps.map(({ percent, smoke }) => [percent, smoke?.summary.pass]);
      const whole = checked[0]?.[1];
      expect(checked).toEqual([
        [0, whole],
        [10, Number(whole) - 1],
        [50, Number(whole) - 1],
        [100, whole],
      ]);
    } finally {
      await old.close();
    }
    expect(ML).toBeDefined();
  });

  it("is refused before anything is changed when nothing that is to be checked is served by both versions", async () => {
    const { HK, ...others } = releasedEnvironment().profiles as Record<string, Profile>;
    expect(HK).toBeDefined();
    const old = await ReleaseWorld.start(synthesizeReleased(releasedEnvironment({ profiles: others })));
    try {
      old.deploy(readCode(stackFile));
      await expect(old.release()).rejects.toMatchObject({
        name: "UserError",
        message: expect.stringMatching(/^No profile that is to be checked is served by the version before/),
        exitCode: 2,
      });
      expect(old.fn.versions).toHaveLength(1);
    } finally {
      await old.close();
    }
  });

  it("behind callers that sign gives the version an address that asks for signatures too, and signs", async () => {
    const environment = releasedEnvironment({
      endpoint: { gateway: { kind: "function-url", callerAuthentication: "cam" } },
    });
    const signed = await ReleaseWorld.start(synthesizeReleased(environment));
    try {
      signed.environment = environment;
      signed.deploy();
      const asked: unknown[] = [];
      const ask = (title: string): void => {
        if (title.includes("100 %")) asked.push(...signed.urlAuthentication);
      };
      const { exitCode } = await signed.release(ask, undefined, [100]);
      expect(exitCode).toBe(0);
      expect(asked).toEqual(["CAM", "CAM"]);
    } finally {
      await signed.close();
    }
  });

  it("of code that fails is rolled back before any traffic", async () => {
    world.deploy(BROKEN);
    const { exitCode, record } = await world.release();
    expect(exitCode).toBe(1);
    expect(record).toMatchObject({
      outcome: "rolled-back",
      to: "2",
      reason: expect.stringMatching(/^before any traffic/),
    });
    expect(record.steps.map(({ percent }) => percent)).toEqual([0]);
    expect(world.standing).toEqual(FIRST);
  });

  it("that fails at 50 % is rolled back", async () => {
    world.deploy();
    const { exitCode, record } = await world.release((title) => {
      if (title.includes("50 %")) failFaceid();
    });
    expect(exitCode).toBe(1);
    expect(record).toMatchObject({
      outcome: "rolled-back",
      reason: "at 50 % 1 checks failed, the first token:HK: a CAM policy does not permit the call",
    });
    expect(record.steps.at(-1)).toMatchObject({ percent: 50, smoke: { failing: [{ id: "token:HK" }] } });
    expect(world.standing).toEqual(FIRST);
  });

  it("that is interrupted in the middle is rolled back", async () => {
    world.deploy();
    const { exitCode, record } = await world.release((title, controller) => {
      if (!title.includes("50 %")) return;
      const onHit = async (): Promise<void> => controller.abort();
      world.deployment.localCloud.faults.add({
        action: "ApplySdkVerificationToken",
        kind: "delay",
        ms: 0,
        times: 1,
        onHit,
      });
    });
    expect(exitCode).toBe(1);
    expect(record).toMatchObject({ outcome: "rolled-back", reason: "the release was interrupted" });
    expect(world.standing).toEqual(FIRST);
  });

  it("puts the traffic back although the cloud refuses at first", async () => {
    world.deploy();
    const { faults } = world.deployment.localCloud;
    const { record } = await world.release((title) => {
      if (!title.includes("10 %")) return;
      failFaceid();
      faults.add({ action: "UpdateAlias", kind: "error", code: "InternalError", times: 1, skip: 1 });
    });
    expect(record.outcome).toBe("rolled-back");
    expect(faults.pending).toEqual([]);
    expect(world.standing).toEqual(FIRST);
  });

  it("says what is left when the version's own address cannot be taken away, and the next one refuses with the remedy", async () => {
    world.deploy(BROKEN);
    const { faults } = world.deployment.localCloud;
    faults.add({ action: "DeleteTrigger", kind: "error", code: "InternalError", times: 1 });
    expect((await world.release()).record).toMatchObject({
      leftover: "version 2 may still have an address of its own",
    });
    await expect(world.release()).rejects.toMatchObject({
      name: "UserError",
      message: "Another release of dev is under way, or was killed: version 2 has an address of its own.",
      fix: expect.stringContaining("npx ekyc release --env dev --rollback"),
    });
    expect(await rollBack(world.versions, () => world.record)).toBe("cleaned up: all traffic goes to version 1");
    expect(world.standing).toEqual(FIRST);
  });

  it("is refused when nothing is new", async () => {
    await expect(world.release()).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/^There is nothing new to release: version 1,/),
      exitCode: 2,
    });
    expect(world.fn.versions).toHaveLength(1);
  });

  it("is refused without an alias", async () => {
    world.fn.aliases.delete("live");
    await expect(world.release()).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(/has no alias live in ap-singapore\.$/),
    });
  });

  it("is refused before anything is changed when its record cannot be written", async () => {
    world.deploy();
    const blocked = Object.create(world, { recordFile: { value: "/dev/null/release.json" } }) as ReleaseWorld;
    await expect(blocked.release()).rejects.toMatchObject({ name: "UserError", exitCode: 2 });
    expect(world.fn.versions).toHaveLength(1);
  });
});

describe("going back", () => {
  it("leads to the version before the last release, once", async () => {
    world.deploy();
    await world.release(undefined, undefined, [100]);
    expect(await rollBack(world.versions, () => world.record)).toBe(
      "all traffic goes to version 1 again, before it was 2",
    );
    expect(world.standing).toEqual(FIRST);
    await expect(rollBack(world.versions, () => world.record)).rejects.toMatchObject({ name: "UserError" });
  });

  it("cleans up after a release that was killed", async () => {
    world.deploy();
    const alias = world.fn.aliases.get("live");
    await world.versions.publish("killed");
    if (alias) alias.additional = { version: "2", weight: 0.5 };
    await rollBack(world.versions, () => world.record);
    expect(world.standing).toEqual(FIRST);
  });

  it.each([
    ["there is none", undefined, /cannot be read/],
    ["it is not a record", { schema: "another" }, /is not a record of a release/],
  ])("is refused when, of the last record, %s", async (_what, content, sentence) => {
    if (content) writeRecord(world.recordFile, content as never);
    await expect(rollBack(world.versions, () => world.record)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(sentence),
    });
  });
});
