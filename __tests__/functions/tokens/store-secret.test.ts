import { chooseState } from "../../../functions/tokens/store/choose-state";
import { openMemoryState, type StateDependencies } from "../../../functions/tokens/store/shared-state";
import { loadStoreSecret, parseStoreSecret } from "../../../functions/tokens/store/store-secret";
import { systemClock } from "../../../lib/clock";
import { UserError } from "../../../lib/user-error";
import { TencentClient } from "../../../sdk/tencent-client";
import { CONFIG } from "../../helpers/handler";
import { STORE, unusedPort } from "../../helpers/redis-server";
import { reply, TencentServer } from "../../helpers/tencent-server";

describe("the secret of a store", () => {
  it("is the password, or JSON with what else is needed", () => {
    expect(parseStoreSecret("p4ssword", "acme-redis")).toEqual({ password: "p4ssword" });
    expect(parseStoreSecret("{not JSON", "acme-redis")).toEqual({ password: "{not JSON" });
    const full = { password: "p4ssword", username: "app", ca: "-----BEGIN CERTIFICATE-----" };
    expect(parseStoreSecret(JSON.stringify(full), "acme-redis")).toEqual(full);
  });

  it.each(["{}", '{"password":1}', '{"password":"p4ssword","ca":[]}'])("is refused as %s, without its text", (text) => {
    const parse = () => parseStoreSecret(text, "acme-redis");
    expect(parse).toThrow(UserError);
    expect(parse).toThrow("The secret acme-redis does not fit a store; allowed: the password, or JSON with password");
    expect(parse).not.toThrow("p4ssword");
  });

  it("is read from the newest version", async () => {
    const server = await TencentServer.start();
    try {
      const Versions = [
        { VersionId: "b", CreateTime: 20 },
        { VersionId: "a", CreateTime: 10 },
      ];
      server.on("ListSecretVersionIds", reply.ok({ Versions }));
      server.on("GetSecretValue", reply.ok({ SecretString: "p4ssword" }));
      const credentials = () => ({ secretId: "AKIDEXAMPLE", secretKey: "KeyEXAMPLE" });
      const client = new TencentClient({ region: "ap-singapore", credentials, variables: server.variables });
      const deadline = Date.now() + 5_000;
      expect(await loadStoreSecret(client, "acme-redis", { clock: systemClock, deadline })).toEqual({
        password: "p4ssword",
      });
      expect(server.calls.at(-1)?.body).toMatchObject({ SecretName: "acme-redis", VersionId: "b" });
    } finally {
      await server.close();
    }
  });
});

describe("the state of a function in a local cloud", () => {
  const dependencies = async (host: string) =>
    ({
      config: { ...CONFIG, store: { ...STORE, host, port: await unusedPort() } },
      clock: systemClock,
      random: Math.random,
      withCredentials: () => Promise.reject(new Error("the secret was asked for")),
    }) as unknown as StateDependencies;
  const local = chooseState({ EKYC_CLOUD_ENDPOINT: "http://127.0.0.1:7007" });

  it("is its own memory, when the Redis is elsewhere", async () => {
    const { store } = local(await dependencies("10.0.0.5"));
    expect(store).toBeInstanceOf(openMemoryState(await dependencies("10.0.0.5")).store.constructor);
    expect(await store.take("a", "mine", 1_000)).toBeUndefined();
  });

  it("is the Redis, when that is on this machine, as it is in an account", async () => {
    const refused = { code: "store_unavailable" };
    await expect(local(await dependencies("127.0.0.1")).store.take("a", "x", 1)).rejects.toMatchObject(refused);
    await expect(chooseState({})(await dependencies("10.0.0.5")).store.take("a", "x", 1)).rejects.toMatchObject(
      refused,
    );
  });
});
