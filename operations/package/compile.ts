import { dirname, join, relative } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript";
import { PROJECT_ROOT } from "../../lib/project-root";

/** The bindings' package, which is published nowhere: they travel in the package, at the same place as in a clone. */
const BINDINGS = "@cdktf/provider-tencentcloud/";
const SPECIFIER = /(?<=(?:from|import|require\()\s*\(?")(\.[^"]*|@cdktf\/provider-tencentcloud\/[^"]*)(?=")/g;

const OUT = "/out";

/**
 * JavaScript without comments and indents, which are a fifth of the package; what is said about the code is
 * in the declarations. Names stay, so that a stack trace leads somewhere.
 */
export const compact = (text: string): string =>
  transformSync(text, { legalComments: "none", minifyWhitespace: true }).code;

/** {@link compact} for what a generator wrote: shortens its local names too, which nobody looks for. */
export const minify = (text: string): string =>
  transformSync(text, { legalComments: "none", minify: true, keepNames: false }).code;

/** A path as a relative specifier of a module. */
const specifier = (fromFile: string, path: string): string => {
  const way = relative(dirname(fromFile), path);
  return way.startsWith(".") ? way : `./${way}`;
};

const withOwnBindings = (file: string, text: string): string =>
  text.replace(SPECIFIER, (name) =>
    name.startsWith(BINDINGS) ? specifier(file, join("provider", name.slice(BINDINGS.length))) : name,
  );

/** The declarations that those of the entries refer to, and they themselves. */
function reachableDeclarations(files: ReadonlyMap<string, string>, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    const text = files.get(file);
    if (text === undefined || reached.has(file)) return;
    reached.add(file);
    for (const [name] of text.matchAll(SPECIFIER)) {
      const path = join(dirname(file), name);
      for (const one of [`${path}.d.ts`, join(path, "index.d.ts")]) follow(one);
    }
  };
  entries.forEach(follow);
  return reached;
}

/** The types of entries, with all that they refer to, by path. */
export function compileDeclarations(entries: readonly string[]): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(join(PROJECT_ROOT, "tsconfig.build.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT_ROOT, { outDir: OUT });
  const files = entries.map((entry) => join(PROJECT_ROOT, entry));
  const declared = new Map<string, string>();
  ts.createProgram(files, { ...options, emitDeclarationOnly: true }).emit(undefined, (path, text) => {
    declared.set(relative(OUT, path), text);
  });
  const reached = reachableDeclarations(
    declared,
    entries.map((entry) => entry.replace(/\.ts$/, ".d.ts")),
  );
  return new Map([...declared].filter(([path]) => reached.has(path)));
}

/**
 * Everything that the entries of tsconfig.build.json import, as JavaScript by path, and the declarations that the
 * public ones need.
 * @param publicEntries sources whose types are published
 * @param bundled the room whose files are bundled, and not compiled one by one
 * @throws Error when the sources do not compile
 */
export function compileSources(publicEntries: readonly string[], bundled: string): ReadonlyMap<string, string> {
  const file = join(PROJECT_ROOT, "tsconfig.build.json");
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(file, ts.sys.readFile).config,
    ts.sys,
    PROJECT_ROOT,
    { outDir: OUT },
    file,
  );
  const program = ts.createProgram(fileNames, options);
  const compiled = new Map<string, string>();
  const write = (path: string, text: string): void => {
    const name = relative(OUT, path);
    const code = path.endsWith(".js") ? compact(text) : text;
    compiled.set(name, withOwnBindings(name, code));
  };
  const diagnostics = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !relative(PROJECT_ROOT, file.fileName).startsWith(`${bundled}/`))
    .flatMap((file) => program.emit(file, write).diagnostics);
  // What is JavaScript in the sources has its declarations there too, and they are not emitted.
  for (const { fileName, text } of program.getSourceFiles()) {
    const name = relative(PROJECT_ROOT, fileName);
    if (/^(?!\.\.|node_modules\/|provider\/lib\/).*\.d\.ts$/.test(name)) compiled.set(name, text);
  }
  const problems = [...errors, ...program.getSyntacticDiagnostics(), ...diagnostics];
  if (problems.length > 0) {
    throw new Error(
      ts.formatDiagnostics(problems, { ...ts.sys, getCanonicalFileName: String, getNewLine: () => "\n" }),
    );
  }
  const declarations = reachableDeclarations(
    compiled,
    publicEntries.map((entry) => entry.replace(/\.ts$/, ".d.ts")),
  );
  return new Map([...compiled].filter(([path]) => !path.endsWith(".d.ts") || declarations.has(path)));
}
