import { HeldClock, TestCloud } from "../../../../../../__tests__/helpers/scf";
import { createWeb, serverZip } from "../../../../../../__tests__/helpers/web-function";
import type { ScfSettings } from "../../../../..";
import { INSTANCE_VARIABLES, roleName } from "../instance-environment";

let world: TestCloud;

afterEach(() => world.scf.close());

/** Answers with the credentials that it finds: its variables', and those of the request's headers. */
const CREDENTIALS = serverZip(`
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN } = process.env;
  const { "x-scf-secret-id": id, "x-scf-secret-key": key, "x-scf-session-token": token } = request.headers;
  response.end(JSON.stringify({
    variables: [TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN],
    headers: [id, key, token],
    pid: process.pid,
  }));
`);

const PLANTED = { "x-scf-secret-id": "AKIDplanted", "x-scf-secret-key": "key", "x-scf-session-token": "token" };

interface Found {
  readonly variables: readonly (string | null)[];
  readonly headers: readonly (string | null)[];
  readonly pid: number;
}

async function find(url: string, headers: Record<string, string> = {}): Promise<Found> {
  return (await (await fetch(url, { headers })).json()) as Found;
}

/** The URL of a Web function with an execution role. */
async function urlWith(settings: ScfSettings, clock?: HeldClock): Promise<string> {
  world = new TestCloud(clock, settings);
  return world.open(createWeb(world, CREDENTIALS, { role: world.createRole() }));
}

const NONE = [null, null, null];

describe("the role's credentials reach a Web function", () => {
  test("as variables unless told otherwise, and headers that a client plants arrive unchanged", async () => {
    const found = await find(await urlWith({}), PLANTED);
    expect(roleName(world, found.variables)).toBe("execution");
    expect(found.headers).toEqual(Object.values(PLANTED));
  });

  test("as headers, which take the place of a client's own", async () => {
    const found = await find(await urlWith({ webCredentials: "headers" }), PLANTED);
    expect(found.variables).toEqual(NONE);
    expect(roleName(world, found.headers)).toBe("execution");
  });

  test("as both", async () => {
    const found = await find(await urlWith({ webCredentials: "both" }));
    expect([roleName(world, found.variables), roleName(world, found.headers)]).toEqual(["execution", "execution"]);
  });

  test("as neither", async () => {
    const found = await find(await urlWith({ webCredentials: "none" }), PLANTED);
    expect(found).toMatchObject({ variables: NONE, headers: Object.values(PLANTED) });
  });

  test("by no header without a role", async () => {
    world = new TestCloud(undefined, { webCredentials: "both" });
    const url = await world.open(createWeb(world, CREDENTIALS));
    expect(await find(url)).toMatchObject({ variables: NONE, headers: NONE });
  });

  test("renewed in headers, but in variables not while the instance lives", async () => {
    const clock = new HeldClock(0);
    const url = await urlWith({ webCredentials: "both" }, clock);
    const first = await find(url);
    clock.advance(6_300_000);
    const later = await find(url);
    expect(later).toMatchObject({ pid: first.pid, variables: first.variables });
    expect(later.headers).not.toEqual(first.headers);
  });
});

test("variables alone are those of another instance before they end, for a process cannot be given others", async () => {
  const clock = new HeldClock(0);
  const url = await urlWith({}, clock);
  const first = await find(url);
  clock.advance(6_200_000);
  expect((await find(url)).pid).toBe(first.pid);
  clock.advance(200_000);
  const later = await find(url);
  expect(later.pid).not.toBe(first.pid);
  expect([roleName(world, first.variables), roleName(world, later.variables)]).toEqual(["execution", "execution"]);
  expect(later.variables).not.toEqual(first.variables);
});

test("the variables are SCF's, the function's own, and where the local cloud is, besides what a shell sets", async () => {
  world = new TestCloud();
  const environment = { STAGE: "dev", NODE_OPTIONS: "--max-http-header-size=32768" };
  const fn = createWeb(world, serverZip("response.end(JSON.stringify(process.env));"), {
    role: world.createRole(),
    environment,
  });
  const variables = (await (await fetch(await world.open(fn))).json()) as Record<string, string>;
  expect(variables).toMatchObject({ ...environment, TENCENTCLOUD_RUNENV: "SCF", SCF_FUNCTIONNAME: "tokens" });
  const shell = ["_", "OLDPWD", "PWD", "SHLVL", "PORT"];
  expect(
    Object.keys(variables)
      .filter((name) => !shell.includes(name))
      .sort(),
  ).toEqual([...INSTANCE_VARIABLES, "LOCAL_CLOUD_INSTANCE", ...Object.keys(environment)].sort());
});

test("a role that is gone is answered with 441", async () => {
  const url = await urlWith({});
  world.cloud.cam.roles.clear();
  const response = await fetch(url);
  expect([response.status, await response.json()]).toEqual([
    441,
    { errorMessage: "The execution role execution does not exist.", statusCode: 441 },
  ]);
});
