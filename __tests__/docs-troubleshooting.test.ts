import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROBLEMS } from "../contract/endpoint/problems";
import { PROJECT_ROOT } from "../lib/project-root";

const page = readFileSync(join(PROJECT_ROOT, "docs", "troubleshooting.md"), "utf8");

/** What others say: Terraform, the provider, the vendor. */
const OF_OTHERS = ["Error acquiring the state lock", "…InUse", "…NameInUse"];

const ROOMS = ["bin", "constructs", "contract", "environments", "functions", "keys", "lib", "operations"].concat([
  "policies",
  "provider",
  "scripts",
  "sdk",
  "smoke",
]);

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(PROJECT_ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js|cjs)$/.test(file) && !/(^|\/)(node_modules|generated|lib)\//.test(file))
    .map((file) => readFileSync(join(PROJECT_ROOT, room, file), "utf8").replaceAll("\\`", "`")),
);

/** Messages in the tables: code with a space in it, or in the first column and not a status, a name or a command. */
const messages = [...page.matchAll(/`((?:[^`\\]|\\.)+)`/g)]
  .map(([, text = ""]) => text.replaceAll("\\`", "`"))
  .filter((text) => /\s/.test(text) && !/^(npx|npm|export|unset|node|--|\d{3} |[\w.]+: )/.test(text))
  .filter((text) => !OF_OTHERS.includes(text));

const isSaid = (message: string): boolean => {
  const parts = message
    .split("…")
    .map((part) => part.trim())
    .filter(Boolean);
  return sources.some((source) => parts.every((part) => source.includes(part)));
};

describe("docs/troubleshooting.md", () => {
  it("quotes messages", () => expect(messages.length).toBeGreaterThan(15));

  it.each(messages)("quotes what the code says: %s", (message) => expect(isSaid(message)).toBe(true));

  it("names problems by their status and code", () => {
    const named = [...page.matchAll(/^\| `(\d{3}) ([a-z_]+)`/gm)];
    expect(named.length).toBeGreaterThan(6);
    for (const [, status, code = ""] of named) expect({ ...PROBLEMS }).toHaveProperty([code, "status"], Number(status));
  });
});
