import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type LocalCloud, readSnapshotFile, startLocalCloud, writeSnapshotFile } from "../../..";
import { ScfCloud } from "../../helpers/scf-cloud";
import * as apigateway from "../../services/apigateway/fixtures";
import * as scf from "../../services/scf/fixtures";
import * as ssm from "../../services/ssm/fixtures";

const triggerUrl = ({ cloud }: LocalCloud): string => String(cloud.scf.triggers[0]?.url);

describe("a cloud that is started again from a snapshot", () => {
  let snapshot: Uint8Array;
  let url: string;
  beforeAll(async () => {
    const world = await ScfCloud.start();
    await world.settle(scf.createFunction(), scf.createTrigger(), ssm.createSecret("keys"), apigateway.createService());
    url = triggerUrl(world.local);
    snapshot = readSnapshotFile(writeSnapshotFile(world.local.snapshot()), "a file");
    await world.close();
  });

  it("serves its function URLs where they were", async () => {
    const local = await startLocalCloud({ snapshot });
    try {
      expect(triggerUrl(local)).toBe(url);
      expect(local.cloud.apigateway.services.size).toBe(1);
      expect((await fetch(url)).status).toBe(200);
      expect(local.cloud.ssm.list("ap-singapore").map(({ name }) => name)).toEqual(["keys"]);
    } finally {
      await local.close();
    }
  });

  it("goes on with a log topic whose lines are there", async () => {
    const first = await startLocalCloud({ seed: { logTopics: [{ logset: "app", topic: "requests" }] } });
    const kept = first.snapshot();
    await first.close();
    const local = await startLocalCloud({ snapshot: kept });
    try {
      const [topic] = [...local.cloud.cls.topics.values()];
      expect(topic?.lines).toEqual([]);
      topic?.records.push({ text: "one" } as never);
      expect(topic?.lines).toEqual(["one"]);
    } finally {
      await local.close();
    }
  });

  it("serves them elsewhere when their port is taken", async () => {
    const other = createServer().listen(Number(new URL(url).port), "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const local = await startLocalCloud({ snapshot });
    try {
      expect(new URL(triggerUrl(local)).port).not.toBe(String((other.address() as AddressInfo).port));
      expect((await fetch(triggerUrl(local))).status).toBe(200);
    } finally {
      await local.close();
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it("holds after a reset what it held at its start, and has no faults", async () => {
    const local = await startLocalCloud({ snapshot });
    try {
      await local.scf.deleteFunction([...local.cloud.scf.functions.values()][0] as never);
      local.cloud.cos.createBucket("more-1250000000", "ap-singapore");
      local.faults.add({ kind: "reset", times: 1 });
      await local.reset();
      expect(local.cloud.cos.buckets.size).toBe(0);
      expect(local.faults.pending).toEqual([]);
      expect((await fetch(triggerUrl(local))).status).toBe(200);
    } finally {
      await local.close();
    }
  });
});

describe("a file of a snapshot", () => {
  const file = writeSnapshotFile(Buffer.from("anything"));

  it.each([
    ["foreign", Buffer.from("{}"), "a file is not a snapshot of a local cloud."],
    ["broken", file.subarray(0, -1), "a file is broken: its content is not what was written."],
    [
      "another version's",
      Buffer.from(file.toString("latin1").replace(/ \d+\.\d+\.\d+ /, " 9.9.9 "), "latin1"),
      expect.stringMatching(
        /^a file was written by tencent-local-cloud 9\.9\.9 \(format 2\); this is \S+ \(format 2\)\.$/,
      ),
    ],
  ])("that is %s is refused", (_what, content, message) => {
    expect(() => readSnapshotFile(content, "a file")).toThrow(expect.objectContaining({ name: "UserError", message }));
  });
});
