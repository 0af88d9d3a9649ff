import { TRANSITION_MS } from "../../../../services/scf/state/scf-state";
import { ScfCloud } from "../../../helpers/scf-cloud";
import {
  createCustomDomain,
  createFunction,
  createTrigger,
  deleteCustomDomain,
  deleteTrigger,
  getFunction,
  listTriggers,
  triggerDesc,
  updateTrigger,
} from "../fixtures";

let world: ScfCloud;
beforeEach(async () => {
  world = await ScfCloud.start();
  await world.settle(createFunction());
});
afterEach(() => world.close());

interface Listed {
  readonly TriggerDesc: string;
  readonly Enable: number;
  readonly ModTime: string;
}
const listed = async (more: object = {}) => (await world.response(listTriggers(more)))["Triggers"] as Listed[];
/** The address that the API tells, undefined while it tells none. */
const knownUrl = async (): Promise<string | undefined> =>
  JSON.parse((await listed())[0]?.TriggerDesc ?? "").NetConfig.ExtranetUrl;
const CLOSED_NET = { EnableExtranet: false, EnableIntranet: true };
const PRIVATE = JSON.stringify({ AuthType: "NONE", NetConfig: CLOSED_NET });

describe("CreateTrigger", () => {
  it("answers the trigger, whose address is known a moment later", async () => {
    const { TriggerInfo } = await world.response(createTrigger({ Description: "public" }));
    expect(TriggerInfo).toMatchObject({
      TriggerName: "url-trigger",
      Type: "http",
      TriggerDesc: triggerDesc(),
      Qualifier: "$LATEST",
      Enable: 1,
      AvailableStatus: "Available",
      Description: "public",
    });
    world.advance(TRANSITION_MS - 1);
    expect(await knownUrl()).toBeUndefined();
    world.advance(1);
    const url = (await knownUrl()) ?? "";
    expect(await (await fetch(url)).text()).toBe("one 256");
  });

  it("adds nothing to the TriggerDesc but the address, and keeps what was given", async () => {
    await world.settle(createTrigger());
    const [trigger] = await listed();
    const { NetConfig, ...rest } = JSON.parse(trigger?.TriggerDesc ?? "");
    const { ExtranetUrl, ...net } = NetConfig;
    expect(ExtranetUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect({ ...rest, NetConfig: net }).toEqual(JSON.parse(triggerDesc()));
  });

  it("gives a function URL the name that is asked for", async () => {
    await world.settle(createTrigger({ TriggerName: "mini-cloud-http" }));
    const { Triggers } = await world.response(listTriggers({ Filters: [] }));
    expect(Triggers).toMatchObject([{ TriggerName: "mini-cloud-http", Type: "http" }]);
  });

  it.each<[string, object, string]>([
    ["a second one", {}, "ResourceInUse.Trigger"],
    ["one for a version that is not there", { Qualifier: "7" }, "ResourceNotFound.Qualifier"],
    ["a second one under another name", { TriggerName: "mine" }, "ResourceInUse.Trigger"],
    ["an empty name", { TriggerName: "" }, "InvalidParameterValue.TriggerName"],
    ["another type", { Type: "cos" }, "InvalidParameterValue"],
    ["no TriggerDesc", { TriggerDesc: undefined }, "MissingParameter"],
    ["a TriggerDesc that is not JSON", { TriggerDesc: "{" }, "InvalidParameterValue.TriggerDesc"],
    [
      "another authentication",
      { TriggerDesc: triggerDesc().replace("NONE", "JWT") },
      "InvalidParameterValue.TriggerDesc",
    ],
  ])("refuses %s", async (_what, more, code) => {
    await world.settle(createTrigger());
    expect(await world.refusalCode(createTrigger(more))).toBe(code);
    expect(await listed()).toHaveLength(1);
  });
});

it("ends with the local cloud", async () => {
  await world.settle(createTrigger());
  const url = (await knownUrl()) ?? "";
  await fetch(url);
  await world.close();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

describe("ListTriggers and GetFunction", () => {
  it("list the triggers that match", async () => {
    await world.settle(createTrigger({ Description: "public" }));
    expect(await world.response(listTriggers())).toMatchObject({ TotalCount: 1 });
    const filtered = (Name: string, ...Values: string[]) => listed({ Filters: [{ Name, Values }] });
    expect(await filtered("TriggerName", "other", "url-trigger")).toHaveLength(1);
    expect(await filtered("TriggerName", "other")).toEqual([]);
    expect(await filtered("Qualifier", "$DEFAULT")).toEqual([]);
    expect(await filtered("Description", "public")).toHaveLength(1);
    expect(await listed({ Offset: 1 })).toEqual([]);
    expect((await world.response(getFunction()))["Triggers"]).toEqual(await listed());
    expect((await world.response(getFunction({ Qualifier: "$DEFAULT" })))["Triggers"]).toEqual([]);
  });

  it("list the last changed first, or the oldest", async () => {
    await world.settle(createTrigger({ Qualifier: "$DEFAULT" }), createTrigger());
    const qualifiers = async (more: object) =>
      (await listed(more)).map((trigger) => (trigger as unknown as { Qualifier: string }).Qualifier);
    expect(await qualifiers({})).toEqual(["$LATEST", "$DEFAULT"]);
    expect(await qualifiers({ OrderBy: "add_time", Order: "ASC" })).toEqual(["$DEFAULT", "$LATEST"]);
  });
});

describe("UpdateTrigger", () => {
  it("changes the rules of the URL at once, at the same address", async () => {
    await world.settle(createTrigger());
    const url = (await knownUrl()) ?? "";
    const preflight = () =>
      fetch(url, {
        method: "OPTIONS",
        headers: { origin: "https://app.example.com", "access-control-request-method": "POST" },
      });
    expect((await preflight()).headers.get("access-control-max-age")).toBe("600");
    await world.settle(updateTrigger({ TriggerDesc: triggerDesc(60) }));
    expect((await preflight()).headers.get("access-control-max-age")).toBe("60");
    expect(await knownUrl()).toBe(url);
    expect(await listed()).toMatchObject([{ ModTime: "2025-01-14 00:00:02", AddTime: "2025-01-14 00:00:01" }]);
  });

  it("closes the URL and opens it again, at the same address", async () => {
    await world.settle(createTrigger());
    const url = (await knownUrl()) ?? "";
    await world.settle(updateTrigger({ Enable: "CLOSE" }));
    expect(await listed()).toMatchObject([{ Enable: 0 }]);
    expect((await fetch(url)).status).toBe(404);
    await world.settle(updateTrigger({ Enable: "OPEN" }));
    expect(await knownUrl()).toBe(url);
    expect(await (await fetch(url)).text()).toBe("one 256");
  });

  it("gives a trigger that was created closed its address, and takes the address of a private one away", async () => {
    await world.settle(createTrigger({ Enable: "CLOSE" }));
    expect(await knownUrl()).toBeUndefined();
    await world.settle(updateTrigger({ Enable: "OPEN" }));
    expect(await (await fetch((await knownUrl()) ?? "")).text()).toBe("one 256");
    await world.settle(updateTrigger({ TriggerDesc: PRIVATE }));
    expect(await knownUrl()).toBeUndefined();
  });

  it("refuses a wrong TriggerDesc and a trigger that is not there", async () => {
    expect(await world.refusalCode(updateTrigger({ Enable: "OPEN" }))).toBe("ResourceNotFound.Trigger");
    await world.settle(createTrigger());
    expect(await world.refusalCode(updateTrigger({ TriggerDesc: "{}", Enable: "CLOSE" }))).toBe(
      "InvalidParameterValue.TriggerDesc",
    );
    expect(await listed()).toMatchObject([{ Enable: 1, TriggerDesc: expect.stringContaining('"MaxAge":600') }]);
  });
});

describe("DeleteTrigger", () => {
  it("ends the URL; the function stays", async () => {
    await world.settle(createTrigger());
    const url = (await knownUrl()) ?? "";
    await fetch(url);
    await world.response(deleteTrigger());
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    expect(await listed()).toEqual([]);
    expect(await world.refusalCode(deleteTrigger())).toBe("ResourceNotFound.Trigger");
    expect(await world.refusalCode(createTrigger())).toBeUndefined();
  });

  it("is refused while a custom domain leads to the URL", async () => {
    await world.settle(createTrigger(), createCustomDomain());
    expect(await world.call(deleteTrigger())).toMatchObject({
      code: "FailedOperation.DeleteTrigger.UrlUsed",
      message: expect.stringContaining("ekyc.example.com"),
    });
    expect(await (await fetch((await knownUrl()) ?? "")).text()).toBe("one 256");
    await world.settle(deleteCustomDomain(), deleteTrigger());
  });
});
