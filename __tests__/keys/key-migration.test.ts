import {
  addClientKey,
  CLIENT_KEYS_VERSION_ID,
  NO_CLIENT_KEYS,
  parseClientKeys,
  revokeClientKey,
  serializeClientKeys,
} from "../../keys/client-keys";
import { revokeKey } from "../../keys/commands";
import { RETIRED_DOCUMENT } from "../../keys/retire-first-document";
import { updateSecret } from "../../sdk/ssm";
import * as older from "../fixtures/reader-before-labels";
import { CONFIG } from "../helpers/handler";
import { holdRequest } from "../helpers/held-request";
import { v1Key } from "../helpers/v1-key";
import { KeysWorld } from "./keys-world";

const OLD = v1Key("oldaaaaa");
const OTHER = v1Key("otheraaa");
const DOCUMENT = addClientKey(addClientKey(NO_CLIENT_KEYS, OLD.key), OTHER.key);

let world: KeysWorld;
beforeEach(async () => {
  world = await KeysWorld.start();
  const { ssm } = world.local.cloud;
  const value = serializeClientKeys(DOCUMENT);
  ssm.addVersion(ssm.get(CONFIG.region, CONFIG.secretName), CLIENT_KEYS_VERSION_ID, { value });
});
afterEach(() => world.close());

const first = () => world.versions.get(CLIENT_KEYS_VERSION_ID)?.value ?? "";
/** As a command of the older release writes. */
const writeFirst = (document: typeof DOCUMENT) =>
  updateSecret(world.client, {
    SecretName: CONFIG.secretName,
    VersionId: CLIENT_KEYS_VERSION_ID,
    SecretString: serializeClientKeys(document),
  });

describe("a secret with the single document of an older release", () => {
  it("is read by function and commands as it is, and nothing is written", async () => {
    expect([await world.takes(OLD), await world.takes(OTHER)]).toEqual([true, true]);
    expect(await world.document()).toEqual(DOCUMENT);
    expect([...world.versions.keys()]).toEqual([CLIENT_KEYS_VERSION_ID]);
  });

  it("is copied to number 1 by the first change, which makes number 2, and is retired", async () => {
    const key = await world.create();
    expect([...world.versions.keys()]).toEqual(["client-keys", "client-keys-1", "client-keys-2"]);
    expect(parseClientKeys(world.versions.get("client-keys-1")?.value ?? "")).toEqual(DOCUMENT);
    for (const { plaintext } of [OLD, OTHER, key]) expect(await world.takes({ plaintext })).toBe(true);
    expect(first()).toBe(RETIRED_DOCUMENT);
    expect(world.warnings).toEqual([]);
  });

  it("makes functions and commands of that release refuse once it is retired, as what it says no longer counts", async () => {
    await revokeKey(world.operator(), OLD.key.id);
    expect(await world.takes(OLD)).toBe(false);
    expect(() => parseClientKeys(first())).toThrow("version must be 1");
  });

  it("stays as it is when the first change is refused", async () => {
    await expect(revokeKey(world.operator(), "aaaaaaaa")).rejects.toThrow("There is no client key with the id");
    expect([...world.versions.keys()]).toEqual([CLIENT_KEYS_VERSION_ID]);
  });

  it("is migrated by two operators at once, and both changes count", async () => {
    const held = holdRequest(world.local, { action: "PutSecretValue" });
    const slow = revokeKey(world.operator(), OLD.key.id);
    await held.arrived;
    const key = await world.create();
    held.release();
    await slow;
    const works = await Promise.all([OLD, OTHER, key].map(({ plaintext }) => world.takes({ plaintext })));
    expect(works).toEqual([false, true, true]);
  });

  it.each([
    ["copied", "PutSecretValue", 1],
    ["retired", "UpdateSecret", 0],
  ])("is migrated by the next change when the first one ended before it was %s", async (_what, action, skip) => {
    world.local.faults.add({ action, skip, times: 1, kind: "error", code: "UnauthorizedOperation" });
    await expect(revokeKey(world.operator(), OLD.key.id)).rejects.toThrow("UnauthorizedOperation");
    expect(await world.takes(OLD)).toBe(true);
    await revokeKey(world.operator(), OLD.key.id);
    expect([await world.takes(OLD), await world.takes(OTHER)]).toEqual([false, true]);
    expect(first()).toBe(RETIRED_DOCUMENT);
    expect(world.warnings).toEqual([]);
  });
});

describe("a function that was deployed before labels and checksums", () => {
  const seen = async (plaintext: string, now = Date.now()) => {
    const text = [...world.versions.values()].at(-1)?.value ?? "";
    return (
      older.isClientKey(plaintext) && older.findClientKey(older.parseClientKeys(text), plaintext, now) !== undefined
    );
  };
  const inTwoHours = Date.now() + 7_200_000;

  it("serves every key of version 1 with what these commands did to it, and no other key", async () => {
    const labelled = await world.create(undefined, "ios");
    await world.rotate({ label: "ios" }, 24);
    const fresh = await world.rotate({ id: OLD.key.id }, 1);
    expect([await seen(OLD.plaintext), await seen(OLD.plaintext, inTwoHours), await seen(OTHER.plaintext)]).toEqual([
      true,
      false,
      true,
    ]);
    await revokeKey(world.operator(), OTHER.key.id);
    expect(await seen(OTHER.plaintext)).toBe(false);
    for (const { plaintext } of [labelled, fresh]) {
      expect(await world.takes({ plaintext })).toBe(true);
      expect(await seen(plaintext)).toBe(false);
    }
  });
});

describe("a command of the older release whose write arrives after the migration", () => {
  it("changes nothing that counts, and the next change says so", async () => {
    await world.create();
    await writeFirst(revokeClientKey(DOCUMENT, OLD.key.id));
    expect(await world.takes(OLD)).toBe(true);
    await world.create();
    expect(world.warnings).toEqual([
      expect.stringContaining(`What it changed does not count: its keys were ${OTHER.key.id}.`),
    ]);
    expect(first()).toBe(RETIRED_DOCUMENT);
    await world.create();
    expect(world.warnings).toHaveLength(1);
  });

  it("is told when it comes between the copy and the retirement", async () => {
    const held = holdRequest(world.local, { action: "PutSecretValue" });
    const running = world.create();
    await held.arrived;
    await writeFirst(revokeClientKey(DOCUMENT, OLD.key.id));
    held.release();
    await running;
    expect(world.warnings).toEqual([expect.stringContaining("a command of an older release wrote client-keys")]);
  });
});
