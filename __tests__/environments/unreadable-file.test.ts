import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentNames, loadEnvironment } from "../../environments/load-environment";
import { EXIT, UserError } from "../../lib/user-error";
import { loadFile, refusalMessage } from "../helpers/environment-file";
import { temporaryFolder } from "../helpers/temporary-folder";

const REGION = "region: ap-jakarta\n";

/** Aliases of aliases: nine lines that would become a thousand million values. */
const BOMB = [
  "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) =>
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(", ")}]`,
  ),
].join("\n");

describe("an environment file that means nothing", () => {
  it.each([
    [
      "an alias without an anchor",
      `${REGION}tags: *labels\n`,
      "line 2, column 7: *labels is used, but there is no &labels before it",
    ],
    [
      "an alias before its anchor",
      `tags: *t\nregion: &t ap-jakarta\n`,
      "line 1, column 7: *t is used, but there is no &t before it",
    ],
    [
      "an alias within its anchor",
      `${REGION}tags: &t { a: [*t] }\n`,
      "line 2, column 16: *t is inside &t and would never end",
    ],
    ["an alias bomb", `${REGION}${BOMB}\n`, "line 3, column 10: its aliases expand to more than anyone writes"],
    ["an empty key", `${REGION}tags:\n  "": x\n`, "line 3, column 3: a key is empty"],
    ["a key that is a list", `${REGION}tags:\n  [a]: x\n`, "line 3, column 3: a key is not a text"],
    ["a key that is a map", `${REGION}tags:\n  {a: b}: x\n`, "line 3, column 3: a key is not a text"],
    [
      "a key that is an alias of a list",
      `${REGION}tags: { a: &a [b], *a : x }\n`,
      "line 2, column 20: a key is not a text",
    ],
    ["a key that is bytes", `${REGION}tags: { !!binary aGk= : x }\n`, "line 2, column 18: a key is not a text"],
    ["a key that is nothing", `${REGION}tags:\n  : x\n`, "line 3, column 3: a key is empty"],
    [
      "a key that is there twice",
      `${REGION}tags:\n  a: x\n  b: x\n  a: y\n`,
      "line 5, column 3: Map keys must be unique",
    ],
  ])("%s is one sentence with the line", (_what, yaml, message) => {
    expect(refusalMessage(yaml)).toBe(`test.yaml is not valid YAML: ${message}`);
  });

  it("takes an alias of an anchor before it, and a U+FFFD that is written", () => {
    const quarantine = `{ HK: &a { reason: "x\uFFFD", until: 2025-02-01 }, ML: *a }`;
    const ended = { reason: "x\uFFFD", until: "2025-02-01" };
    expect(loadFile(`${REGION}smoke: { quarantine: ${quarantine} }\n`).smoke.quarantine).toEqual({
      HK: ended,
      ML: ended,
    });
  });

  it("is refused when it is not UTF-8, with the line", () => {
    const folder = temporaryFolder();
    const latin1 = Buffer.concat([
      Buffer.from(`${REGION}# \uFFFD\ntags: { a: "`),
      Buffer.from([0xe4, 0xf6]),
      Buffer.from('" }\n'),
    ]);
    writeFileSync(join(folder, "test.yaml"), latin1);
    expect(() => loadEnvironment("test", folder)).toThrow(
      new UserError(`${folder}/test.yaml is not UTF-8: line 3.`, ""),
    );
  });

  it("of thousands of keys is refused by its first 20 problems", () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}: 1\n`).join("");
    const lines = refusalMessage(REGION + keys).split("\n");
    expect(lines[0]).toBe("test.yaml has 5000 problems:");
    expect(lines).toHaveLength(22);
    expect(lines[20]).toMatch(/^ {2}line 21, k19: unknown key; allowed: /);
    expect(lines[21]).toBe("  and 4980 more");
  });

  it.each([
    ["20 MB", REGION + "#".repeat(20_000_000)],
    ["100,000 keys", Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join("")],
  ])("of %s is refused by its size", (_what, yaml) => {
    expect(refusalMessage(yaml)).toBe("test.yaml cannot be read: more than 65,536 bytes.");
  });

  it.each(["[", "{a: ", "- "])("nested without end by %j is refused in a sentence", (unit) => {
    expect(refusalMessage(unit.repeat(60_000 / unit.length))).toMatch(
      /^test\.yaml is not valid YAML: line \d+, column \d+: /,
    );
  });
});

describe("what only has the name of an environment file", () => {
  const refusalAt = (make: (path: string) => void): string => {
    const folder = temporaryFolder();
    make(join(folder, "test.yaml"));
    writeFileSync(join(folder, "dev.yaml"), REGION);
    // Whatever one file is, the others can be used.
    expect(environmentNames(folder)).toEqual(["dev", "test"]);
    expect(loadEnvironment("dev", folder)).toMatchObject({ name: "dev" });
    try {
      loadEnvironment("test", folder);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect(error).toHaveProperty("exitCode", EXIT.usage);
      return (error as UserError).message.replaceAll(`${folder}/`, "");
    }
    throw new Error("the file was accepted");
  };

  it.each<[string, (path: string) => void, string]>([
    ["a folder", (path) => mkdirSync(path), "it is a folder"],
    [
      "a dangling link",
      (path) => symlinkSync(`${path}.gone`, path),
      "there is nothing there; is it a link whose target is gone?",
    ],
    ["a pipe", (path) => execFileSync("mkfifo", [path]), "it is a pipe, a device or a socket, not a file"],
    ["a link to a device", (path) => symlinkSync("/dev/zero", path), "it is a pipe, a device or a socket, not a file"],
  ])("%s is refused in a sentence, and hangs neither itself nor the others", (_what, make, reason) => {
    expect(refusalAt(make)).toBe(`test.yaml cannot be read: ${reason}.`);
  });

  it("in a folder that is not there is refused in a sentence", () => {
    const folder = join(temporaryFolder(), "none");
    expect(() => loadEnvironment("dev", folder)).toThrow(
      new UserError(`The folder of environments ${folder} cannot be read: there is none.`, ""),
    );
  });
});
