import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "../helpers/run-script";

const ROOT = join(__dirname, "../..");

describe("npm run generate", () => {
  it("--check passes on the repository as it is", async () => {
    expect(await runScript("generate", ["--check"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("writes the same bytes anywhere, and --check names exactly the files that are stale", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "generate-"));
    try {
      const first = await runScript("generate", [], { cwd });
      expect(first.code).toBe(0);
      const written = [...first.stdout.matchAll(/^wrote (.+)$/gm)].map((match) => String(match[1]));
      expect(written).toContain("contract/generated/types.ts");
      for (const path of written) {
        expect([path, readFileSync(join(cwd, path), "utf8") === readFileSync(join(ROOT, path), "utf8")]).toEqual([
          path,
          true,
        ]);
      }
      writeFileSync(join(cwd, "docs/profiles.md"), "edited by hand");
      const check = await runScript("generate", ["--check"], { cwd });
      expect(check).toMatchObject({
        code: 1,
        stderr:
          "error: These generated files do not match contract/: docs/profiles.md\n  fix: Run `npm run generate` and commit the result.\n",
      });
      expect(readFileSync(join(cwd, "docs/profiles.md"), "utf8")).toBe("edited by hand");
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  it("answers an unknown option with exit code 2", async () => {
    const run = await runScript("generate", ["--chek"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("--check");
  });
});
