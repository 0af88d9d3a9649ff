import { forEachTest } from "../../../../__tests__/helpers/for-each-test";
import { SSM_LIMITS } from "../../../services/ssm/state";
import { type ApiCall, callApi } from "../../helpers/api-client";
import { startTimedCloud } from "../../helpers/timed-cloud";
import * as ssm from "./fixtures";

const world = forEachTest(() => startTimedCloud(Date.UTC(2025, 0, 14)));
const call = (request: ApiCall) => callApi(world().local, request);
const DAY_MS = 24 * 60 * 60 * 1_000;

describe("a scheduled deletion", () => {
  it("is taken back by RestoreSecret, which leaves the secret disabled", async () => {
    await call(ssm.createSecret("keys"));
    await call(ssm.disableSecret("keys"));
    await call(ssm.deleteSecret("keys", 7));
    expect((await call(ssm.restoreSecret("keys"))).response).toMatchObject({ SecretName: "keys" });
    world().clock.advance(8 * DAY_MS);
    expect((await call(ssm.describeSecret("keys"))).response).toMatchObject({ Status: "Disabled", DeleteTime: 0 });
    await call(ssm.enableSecret("keys"));
    expect((await call(ssm.getSecretValue("keys", "default"))).response).toMatchObject({ SecretString: "default" });
  });

  it("cannot be taken back when there is none, or when it has taken place", async () => {
    await call(ssm.createSecret("keys"));
    expect(await call(ssm.restoreSecret("keys"))).toMatchObject({ code: "FailedOperation" });
    await call(ssm.disableSecret("keys"));
    await call(ssm.deleteSecret("keys", 7));
    world().clock.advance(7 * DAY_MS);
    expect(await call(ssm.restoreSecret("keys"))).toMatchObject({ code: "ResourceNotFound" });
  });
});

describe("secrets", () => {
  it("are listed by their tags: every filter, any value of one", async () => {
    const tagged = (name: string, TagKey: string, TagValue: string) =>
      call(ssm.createSecret(name, { Tags: [{ TagKey, TagValue }] }));
    await tagged("one", "stage", "dev");
    await tagged("two", "stage", "prod");
    await tagged("three", "team", "a");
    const names = async (...TagFilters: object[]) =>
      (
        (await call(ssm.listSecrets({ TagFilters, OrderType: 1 }))).response["SecretMetadatas"] as {
          SecretName: string;
        }[]
      ).map(({ SecretName }) => SecretName);
    expect(await names({ TagKey: "stage" })).toEqual(["one", "two"]);
    expect(await names({ TagKey: "stage", TagValue: ["prod", "test"] })).toEqual(["two"]);
    expect(await names({ TagKey: "stage" }, { TagKey: "team" })).toEqual([]);
    expect(await names()).toEqual(["one", "two", "three"]);
  });

  it("are limited in number, in each region", () => {
    const { ssm: state } = world().local.cloud;
    const create = (name: string, region = "ap-singapore") =>
      state.createSecret({ name, region, description: "", tags: {}, createdAt: 0 });
    for (let index = 0; index < SSM_LIMITS.secrets.most; index += 1) create(`secret${index}`);
    expect(() => create("one-more")).toThrow("There would be 1,001 secrets of a region, at most 1,000 are allowed.");
    expect(create("one-more", "ap-jakarta").name).toBe("one-more");
  });
});

it("the service is there, in the regions of the page", async () => {
  expect((await call(ssm.GET_SERVICE_STATUS)).response).toMatchObject({ ServiceEnabled: true, InvalidType: 1 });
  expect((await call(ssm.GET_REGIONS)).response["Regions"]).toContain("ap-singapore");
});
