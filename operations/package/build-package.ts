import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeBundles } from "../../constructs/token-function/bundle";
import { BUILT_PAGE, bundlePage } from "../../explorer";
import { PROJECT_ROOT } from "../../lib/project-root";
import { requireProviderBindings } from "../../provider/bindings";
import { compileSources, minify } from "./compile";
import { ENVIRONMENT_VALIDATORS, environmentValidators } from "./environment-validators";

/** What is no TypeScript and that code reads, or runs, beside itself. */
const ASSET = /\.(cjs|js|json|sh|yaml)$/;

/** Belongs to a clone alone. */
const NOT_BUILT =
  /(^|\/)(__tests__|node_modules|package\.json|tsconfig\.json|generate\.cjs)(\/|$)|^(provider\/lib|contract\/released|local-cloud\/bin)\//;

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

/** The provider's bindings, of whose JavaScript half is what their generator writes for people. */
function copyBindings(folder: string): void {
  const bindings = join(PROJECT_ROOT, "provider", "lib");
  cpSync(bindings, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  )) {
    writeFileSync(join(folder, file), minify(readFileSync(join(bindings, file), "utf8")));
  }
}

/** The sources of the package's entries, from package.json. */
export function entrySources(): string[] {
  const { exports } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as Manifest;
  return Object.values(exports).flatMap((entry) =>
    typeof entry === "string" ? [] : [entry.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "$1.ts")],
  );
}

function listAssets(room: string): string[] {
  return readdirSync(join(PROJECT_ROOT, room), { recursive: true, encoding: "utf8" })
    .map((file) => join(room, file))
    .filter((file) => ASSET.test(file) && !NOT_BUILT.test(file));
}

/**
 * Builds the package: the compiled rooms, the provider's bindings, what code reads beside itself, the bundles of the
 * functions, and the explorer's page. The same sources give the same bytes.
 * @param folder is replaced as a whole once everything is built
 */
export function buildPackage(folder: string): void {
  requireProviderBindings();
  const work = `${folder}.${process.pid}`;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  try {
    const compiled = compileSources(entrySources());
    for (const [path, text] of compiled) write(join(work, path), text);
    write(join(work, ENVIRONMENT_VALIDATORS), minify(environmentValidators()));
    const rooms = new Set([...compiled.keys()].map((path) => path.split("/")[0] ?? ""));
    for (const asset of [...rooms].flatMap(listAssets)) {
      cpSync(join(PROJECT_ROOT, asset), join(work, asset));
    }
    copyBindings(join(work, "provider", "lib"));
    const page = bundlePage();
    write(join(work, BUILT_PAGE.script), page.script);
    write(join(work, BUILT_PAGE.style), page.style);
    writeBundles(work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
