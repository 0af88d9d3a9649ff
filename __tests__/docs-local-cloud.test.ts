import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";
import { startLocalCloud } from "../local-cloud";
import { localVariables } from "../operations/local/local-deployment";

const page = readFileSync(join(PROJECT_ROOT, "docs", "local-cloud-guide.md"), "utf8");

it("the guide's program for the vendor's SDK gets a token of the local cloud", async () => {
  const [, program = ""] = /```js\n([\s\S]*?)\n```/.exec(page) ?? [];
  const local = await startLocalCloud();
  try {
    const printed = await new Promise<unknown>((resolve) => {
      const run = new Function("require", "process", "console", program);
      run(createRequire(__filename), { env: localVariables(local) }, { log: resolve });
    });
    expect(JSON.parse(String(printed))).toEqual({ SdkToken: expect.any(String), RequestId: expect.any(String) });
    expect(local.audit.requests).toBe(1);
  } finally {
    await local.close();
  }
});

it("the guide names every kind of fault", () => {
  const declared = readFileSync(join(PROJECT_ROOT, "local-cloud", "core", "faults", "fault.ts"), "utf8");
  const kinds = [...declared.matchAll(/readonly kind: "([\w-]+)"/g)].map(([, kind]) => kind);
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| /gm)].map(([, kind]) => kind);
  expect(rows).toEqual(kinds);
});
