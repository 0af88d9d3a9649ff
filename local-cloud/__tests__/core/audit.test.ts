import { type LocalCloud, startLocalCloud } from "../..";
import { Audit } from "../../core/audit";
import { sendRaw } from "../helpers/api-client";

let local: LocalCloud;

beforeEach(async () => {
  local = await startLocalCloud();
});

afterEach(() => local.close());

describe("the audit of requests that nobody signed", () => {
  it("keeps the beginning of what they say, and not the rest of their bytes", async () => {
    const action = "A".repeat(8_000);
    await sendRaw(local, "POST", "/", { "x-tc-action": action, "x-tc-region": action });
    await sendRaw(local, "GET", `/?Action=${action}&Region=${action}`);
    const [byHeader, byQuery] = local.audit.entries;
    for (const entry of [byHeader, byQuery]) {
      expect(entry).toMatchObject({ action: "A".repeat(1_024), region: "A".repeat(1_024), caller: undefined });
    }
  });

  it("keeps no part of a longer text alive once a request has ended", () => {
    const audit = new Audit();
    const before = process.memoryUsage().heapUsed;
    const letters = Array.from({ length: 100 }, (_, request) => String.fromCharCode(0x61 + (request % 26)));
    for (const letter of letters) {
      // Flat, as a query that was received is.
      const query = Buffer.alloc(1_000_000, letter).toString("latin1");
      const entry = audit.open(0, "id");
      entry.action = query.slice(10, 40);
      audit.close(entry, 0);
    }
    expect(audit.entries.map(({ action }) => action)).toEqual(letters.map((letter) => letter.repeat(30)));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  });

  it("keeps the last twenty thousand entries, counts all, and forgets nothing of what does not exist here", () => {
    const audit = new Audit();
    for (let request = 1; request <= 50_000; request += 1) {
      const entry = audit.open(request, "id");
      if (request % 10_000 !== 1) continue;
      Object.assign(entry, { service: "cam", action: "TagRole" });
      entry.code = "InvalidAction";
    }
    expect(audit.requests).toBe(50_000);
    expect(audit.entries.length).toBeLessThanOrEqual(22_000);
    expect(audit.entries.length).toBeGreaterThanOrEqual(20_000);
    expect(audit.entries.at(-1)?.at).toBe(50_000);
    expect(audit.entries[0]?.at).toBe(50_001 - audit.entries.length);
    expect(audit.unimplemented()).toEqual([{ service: "cam", action: "TagRole", missing: undefined, requests: 5 }]);
  });

  it("bounds what it counts of that too, whatever anybody asks for", () => {
    const audit = new Audit();
    for (let request = 1; request <= 50_000; request += 1) {
      const entry = audit.open(request, "id");
      entry.action = `Action${request}`;
      entry.code = "InvalidAction";
    }
    expect(audit.unimplemented().length).toBeLessThanOrEqual(23_000);
  });
});
