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

  it("keeps no part of a longer text alive", () => {
    const audit = new Audit();
    const entry = audit.open(0, "id");
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: 100 }, () => {
      // Flat, as a query that was received is.
      const query = Buffer.alloc(1_000_000, "q").toString("latin1");
      audit.note(entry, { action: query.slice(10, 40) });
      return entry.action;
    });
    expect(new Set(kept)).toEqual(new Set(["q".repeat(30)]));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000);
  });

  it("keeps the last hundred thousand entries, and counts all", () => {
    const audit = new Audit();
    for (let request = 1; request <= 250_000; request += 1) audit.open(request, "id");
    expect(audit.requests).toBe(250_000);
    expect(audit.entries.length).toBeLessThanOrEqual(110_000);
    expect(audit.entries.length).toBeGreaterThanOrEqual(100_000);
    expect(audit.entries.at(-1)?.at).toBe(250_000);
    expect(audit.entries[0]?.at).toBe(250_001 - audit.entries.length);
  });
});
