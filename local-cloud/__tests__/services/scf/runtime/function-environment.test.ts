import { API_URL, HeldClock, handlerZip, TestCloud, zipSource } from "../../../../../__tests__/helpers/scf";
import { error, result } from "../../../helpers/answer";
import { INSTANCE_VARIABLES, roleName } from "./instance-environment";

let world: TestCloud;

beforeEach(() => {
  world = new TestCloud();
});

afterEach(() => world.scf.close());

/** Starts over on another clock. */
async function useClock(clock: HeldClock): Promise<void> {
  await world.scf.close();
  world = new TestCloud(clock);
}

describe("the environment of an instance", () => {
  const ENVIRONMENT = handlerZip("return process.env;");

  test("holds what SCF gives, the function's own variables, PATH and the endpoint, and nothing else", async () => {
    // The parent has a variable that nobody gave the function.
    expect(process.env).toHaveProperty("JEST_WORKER_ID");
    const fn = world.create(ENVIRONMENT, { role: world.createRole(), environment: { STAGE: "dev" } });
    const environment = (await result(world.invoke(fn))) as Record<string, string>;
    expect(Object.keys(environment).sort()).toEqual([...INSTANCE_VARIABLES, "STAGE"].sort());
    expect(environment).toMatchObject({ STAGE: "dev", EKYC_CLOUD_ENDPOINT: API_URL, TENCENTCLOUD_RUNENV: "SCF" });
  });

  test("holds credentials that the local cloud knows as the execution role's", async () => {
    const fn = world.create(ENVIRONMENT, { role: world.createRole() });
    const environment = (await result(world.invoke(fn))) as Record<string, string>;
    const [id, key, token] = ["SECRETID", "SECRETKEY", "SESSIONTOKEN"].map(
      (name) => environment[`TENCENTCLOUD_${name}`],
    );
    expect(roleName(world, [id, key, token])).toBe("execution");
  });

  test("holds no credentials without an execution role", async () => {
    const environment = await result(world.invoke(world.create(ENVIRONMENT)));
    expect(Object.keys(environment as object).filter((name) => /SECRET|TOKEN/.test(name))).toEqual([]);
  });

  test("has credentials while the module loads", async () => {
    const zip = zipSource("const id = process.env.TENCENTCLOUD_SECRETID; exports.main_handler = async () => id;");
    expect(await result(world.invoke(world.create(zip, { role: world.createRole() })))).toMatch(/^AKID/);
  });

  test("gets new credentials in the same instance before the old ones expire", async () => {
    const clock = new HeldClock(0);
    await useClock(clock);
    const fn = world.create(handlerZip("return [process.pid, process.env.TENCENTCLOUD_SECRETID];"), {
      role: world.createRole(),
    });
    const [pid, first] = (await result(world.invoke(fn))) as [number, string];
    clock.advance(6_299_000);
    expect(await result(world.invoke(fn))).toEqual([pid, first]);
    clock.advance(1_000);
    const [samePid, renewed] = (await result(world.invoke(fn))) as [number, string];
    expect(samePid).toBe(pid);
    expect(renewed).not.toBe(first);
  });

  test.each(["SCF_X", "QCLOUD_X", "TENCENTCLOUD_SECRETID"])("refuses the platform's own name %s", (name) => {
    expect(() => world.create(ENVIRONMENT, { environment: { [name]: "x" } })).toThrow(
      expect.objectContaining({
        code: "InvalidParameterValue.EnvironmentSystemProtect",
        message: expect.stringContaining(name),
      }),
    );
  });

  test("refuses more than 4 KB", () => {
    expect(() => world.create(ENVIRONMENT, { environment: { A: "x".repeat(4_096) } })).toThrow(
      /4097 bytes, more than 4096/,
    );
  });
});

describe("the execution role", () => {
  test("has to exist", () => {
    expect(() => world.create(handlerZip(""), { role: "nobody" })).toThrow("The execution role nobody does not exist.");
  });

  test("has to trust SCF", () => {
    const role = world.createRole(
      JSON.stringify({
        version: "2.0",
        statement: [{ action: ["name/sts:AssumeRole"], effect: "allow", principal: { service: ["cvm.qcloud.com"] } }],
      }),
    );
    expect(() => world.create(handlerZip(""), { role })).toThrow(/does not trust scf\.qcloud\.com/);
  });

  test("answers 441 once it is gone", async () => {
    const fn = world.create(handlerZip(""), { role: world.createRole() });
    world.cloud.cam.roles.clear();
    expect(await error(world.invoke(fn))).toMatchObject({ statusCode: 441 });
  });
});
