import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { writeBundles } from "../../constructs/token-function/bundle";
import { BUILT_PAGE, bundlePage } from "../../explorer";
import { PROJECT_ROOT } from "../../lib/project-root";
import { requireProviderBindings } from "../../provider/bindings";
import { SCHEMA_FILE } from "../../provider/provider-schema";
import { localCloudRoom } from "./build-local-cloud";
import { compileSources, minify } from "./compile";
import { ENVIRONMENT_VALIDATORS, environmentValidators } from "./environment-validators";

/** The one room that is bundled. */
const LOCAL_CLOUD = "local-cloud";

/** What is not TypeScript and is read, or run, by the code next to it. */
const ASSET = /\.(cjs|js|json|sh|yaml)$/;

/** Belongs only to a clone. */
const NOT_BUILT =
  /(^|\/)(__tests__|node_modules|package\.json|tsconfig\.json|generate\.cjs)(\/|$)|^(provider\/lib|contract\/released)\//;

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

/** The generator's comment on every property: a link into the page to which that of the class leads. */
const PROPERTY_LINK = /\n *\/\*\*\n *\* Docs at Terraform Registry: .*\n *\*\//g;

/**
 * The provider's bindings, without what their generator writes for people; with types where a public one names them.
 */
function copyBindings(folder: string, declarations: readonly string[]): void {
  const bindings = join(PROJECT_ROOT, "provider", "lib");
  const published = new Set(declarations.flatMap((text) => text.match(/(?<=\/provider\/lib\/)[^/"]+/g) ?? []));
  const unpublished = (path: string): boolean => path.endsWith(".d.ts") && !published.has(basename(dirname(path)));
  cpSync(bindings, folder, { recursive: true, filter: (path) => !unpublished(path) });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (name.endsWith(".js")) writeFileSync(file, minify(readFileSync(file, "utf8")));
    if (name.endsWith(".d.ts")) writeFileSync(file, readFileSync(file, "utf8").replace(PROPERTY_LINK, ""));
  }
}

/** The sources of the package's entries, from package.json. */
export function entrySources(): string[] {
  const { exports } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as Manifest;
  return Object.values(exports).flatMap((entry) =>
    typeof entry === "string" ? [] : [entry.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "$1.ts")],
  );
}

/** Stays as it is, byte for byte: its hash tells whether the bindings are made from it. */
const SCHEMA = relative(PROJECT_ROOT, SCHEMA_FILE);

/** An asset as it is, except JSON, which loses its indents. */
const readAsset = (path: string): string | Uint8Array => {
  const content = readFileSync(join(PROJECT_ROOT, path));
  return path.endsWith(".json") && path !== SCHEMA ? JSON.stringify(JSON.parse(content.toString("utf8"))) : content;
};

function listAssets(room: string): string[] {
  return readdirSync(join(PROJECT_ROOT, room), { recursive: true, encoding: "utf8" })
    .map((file) => join(room, file))
    .filter((file) => ASSET.test(file) && !NOT_BUILT.test(file));
}

/**
 * Builds the package: the compiled rooms, the local cloud in few files, the provider's bindings, what code reads next
 * to itself, the bundles of the functions, and the explorer's page. The same sources give the same bytes.
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
    const compiled = compileSources(entrySources(), LOCAL_CLOUD);
    const rooms = new Set([...compiled.keys()].map((path) => path.split("/")[0] ?? ""));
    for (const [path, text] of compiled) write(join(work, path), text);
    for (const [name, content] of localCloudRoom([...rooms])) write(join(work, LOCAL_CLOUD, name), content);
    write(join(work, ENVIRONMENT_VALIDATORS), minify(environmentValidators()));
    for (const asset of [...rooms].flatMap(listAssets)) {
      write(join(work, asset), readAsset(asset));
    }
    const declarations = [...compiled].flatMap(([path, text]) => (path.endsWith(".d.ts") ? [text] : []));
    copyBindings(join(work, "provider", "lib"), declarations);
    const page = bundlePage();
    write(join(work, "explorer", BUILT_PAGE.script), page.script);
    write(join(work, "explorer", BUILT_PAGE.style), page.style);
    writeBundles(work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
