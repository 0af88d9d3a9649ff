import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { compileScripts } from "./helpers/compile-scripts";
import { PROGRAMS, ROOT } from "./helpers/compiled-script";
import { MADE_ONCE } from "./helpers/made-once";

/** What the import of a module matches, and the module that the tests have in its place. */
type StandIn = readonly [pattern: string, path: string];

/** Gives the commands what jest's `moduleNameMapper` gives the tests. */
const standIns = (modules: readonly StandIn[]): Plugin => ({
  name: "stand-ins",
  setup({ onResolve }) {
    for (const [pattern, path] of modules) onResolve({ filter: new RegExp(pattern) }, () => ({ path }));
  },
});

/** Before all tests, removes what those of an earlier run made once for all of them, and compiles every command. */
export default async function setUp(
  _config: unknown,
  { moduleNameMapper }: { readonly moduleNameMapper: readonly StandIn[] },
): Promise<void> {
  rmSync(MADE_ONCE, { recursive: true, force: true });
  const commands = ["scripts", "proofs"].flatMap((room) =>
    readdirSync(join(ROOT, room))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(room, file)),
  );
  await compileScripts(ROOT, [...commands, ...PROGRAMS], [standIns(moduleNameMapper)]);
}
