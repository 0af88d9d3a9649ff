import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FOLDERS } from "../../../operations/generate/folders";
import { PAGES } from "../../../operations/generate/pages";
import { runScript } from "../../helpers/run-script";

const ROOT = join(__dirname, "../../..");

/** A page as it is before anything is generated. */
const withoutParts = (page: string): string =>
  page.replaceAll(/(<!-- (\S+):begin -->\n)[\s\S]*?(<!-- \2:end -->)/g, "$1$3");

// Side by side: each waits for a process of its own.
describe("npm run generate", () => {
  it.concurrent("--check passes on the repository as it is", async () => {
    expect(await runScript("generate", ["--check"])).toMatchObject({ code: 0, stderr: "" });
  });

  it.concurrent("writes the same bytes anywhere, and --check names exactly the files that are stale", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "generate-"));
    try {
      cpSync(join(ROOT, "docs"), join(cwd, "docs"), { recursive: true });
      for (const path of Object.keys(PAGES)) {
        writeFileSync(join(cwd, path), withoutParts(readFileSync(join(ROOT, path), "utf8")));
      }
      const first = await runScript("generate", [], { cwd });
      expect(first.code).toBe(0);
      const written = [...first.stdout.matchAll(/^wrote (.+)$/gm)].map((match) => String(match[1]));
      expect(written).toContain("contract/generated/types.ts");
      const folders = Object.values(FOLDERS);
      const other = written.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
      expect(other.sort()).toEqual(Object.keys(PAGES).sort());
      for (const path of written) {
        expect([path, readFileSync(join(cwd, path), "utf8") === readFileSync(join(ROOT, path), "utf8")]).toEqual([
          path,
          true,
        ]);
      }
      const page = join(cwd, "docs/profiles.md");
      const edited = withoutParts(readFileSync(page, "utf8"));
      writeFileSync(page, edited);
      const check = await runScript("generate", ["--check"], { cwd });
      expect(check).toMatchObject({
        code: 1,
        stderr:
          "error: These generated files do not match contract/: docs/profiles.md\n  fix: Run `npm run generate` and commit the result.\n",
      });
      expect(readFileSync(page, "utf8")).toBe(edited);
      rmSync(page);
      expect(await runScript("generate", [], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("error: docs/profiles.md cannot be read."),
      });
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  it.concurrent("answers an unknown option with exit code 2", async () => {
    const run = await runScript("generate", ["--chek"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("--check");
  });
});
