import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesisWarnings } from "../../lib/synthesis-warnings";
import { temporaryFolder } from "../helpers/temporary-folder";

it("gives the warnings of every stack, and no other note", () => {
  const folder = temporaryFolder();
  const note = (level: string, message: string) => ({ constructPath: "dev/Gateway", level, message, stacktrace: [] });
  const stacks = {
    dev: { annotations: [note("@cdktf/warn", "retired"), note("@cdktf/info", "told")] },
    prod: { annotations: [note("@cdktf/warn", "retired too")] },
    staging: {},
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks }));
  expect(synthesisWarnings(folder)).toEqual([
    { constructPath: "dev/Gateway", message: "retired" },
    { constructPath: "dev/Gateway", message: "retired too" },
  ]);
});
