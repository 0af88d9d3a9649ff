import { buildSync } from "esbuild";
import { PROJECT_ROOT } from "../../lib/project-root";

const bundles = new Map<string, Uint8Array>();

/**
 * One CommonJS file for Node 18, minified, with everything the entry imports; built once per process.
 * @param entry path of a TypeScript or JavaScript module
 */
export function bundle(entry: string): Uint8Array {
  const known = bundles.get(entry);
  if (known) return known;
  const { outputFiles } = buildSync({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: "node18",
    format: "cjs",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${entry}`);
  bundles.set(entry, file.contents);
  return file.contents;
}
