import { join, relative } from "node:path";
import { main } from "../lib/command-line/main";
import { PROJECT_ROOT } from "../lib/project-root";
import { EXIT } from "../lib/user-error";
import { buildPackage } from "../operations/package/build-package";
import { type CommandContext, defineCommand } from "./cli/command";

function build({ stdout }: CommandContext): number {
  const folder = join(PROJECT_ROOT, "dist");
  buildPackage(folder);
  stdout.write(`built ${relative("", folder)}; \`npm pack\` puts it into a package\n`);
  return EXIT.ok;
}

export const buildCommand = defineCommand("npm run build", (program, run) =>
  program
    .description(
      "Builds what an installed package runs: compiled code, the provider's bindings, the functions' bundles.",
    )
    .addHelpText("after", "\nExample:\n  npm run build")
    .action(run(build)),
);

if (require.main === module) void main(buildCommand);
