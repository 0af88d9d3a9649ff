import { camForEachTest } from "./cam-calls";
import * as cam from "./fixtures";

const { call } = camForEachTest();

describe("the account", () => {
  it("is its own owner and has no sub-accounts at first", async () => {
    expect((await call(cam.GET_USER_APP_ID)).response).toMatchObject({
      AppId: 1250000000,
      Uin: "100000000001",
      OwnerUin: "100000000001",
    });
    expect((await call(cam.describeSubAccounts(100000000001))).response["SubAccounts"]).toEqual([]);
  });
});
