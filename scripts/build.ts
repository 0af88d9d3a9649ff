import { join, relative } from "node:path";
import { main } from "../lib/command-line/main";
import { PROJECT_ROOT } from "../lib/project-root";
import { EXIT } from "../lib/user-error";
import { buildLocalCloud } from "../operations/package/build-local-cloud";
import { buildPackage } from "../operations/package/build-package";
import { type CommandContext, defineCommand } from "./cli/command";

interface BuildOptions {
  readonly localCloud?: true;
}

function build({ stdout }: CommandContext, { localCloud }: BuildOptions): number {
  const folder = join(PROJECT_ROOT, localCloud ? "local-cloud/dist" : "dist");
  if (localCloud) buildLocalCloud(folder);
  else buildPackage(folder);
  stdout.write(`built ${relative("", folder)}; \`npm pack\` puts it into a package\n`);
  return EXIT.ok;
}

export const buildCommand = defineCommand("npm run build", (program, run) =>
  program
    .description(
      "Builds what an installed package runs: compiled code, the provider's bindings, the functions' bundles.",
    )
    .option("--local-cloud", "build the package tencent-local-cloud instead")
    .addHelpText("after", "\nExample:\n  npm run build")
    .action(run(build)),
);

if (require.main === module) void main(buildCommand);
