import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..");
const LIBRARY = join(ROOT, "constructs", "index.ts");
const TESTING = join(ROOT, "testing", "index.ts");

/** What an example may use without making it. */
const GIVEN = `
import type { App, TerraformStack } from "cdktf";
import type { HandlerConfig, TokenEndpoint } from "ekyc-token-endpoint";
import type { LocalCloud } from "../local-cloud";
declare global {
  const app: App;
  const stack: TerraformStack;
  const endpoint: TokenEndpoint;
  const config: HandlerConfig;
  const local: LocalCloud;
}
`;

/** The TypeScript in the pages for people. */
const pages = ["README.md", ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`)]
  .filter((page) => page.endsWith(".md"))
  .flatMap((page) =>
    [...readFileSync(join(ROOT, page), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = ""], index) => ({
      name: `${page.replaceAll(/\W/g, "-")}-${index}`,
      text,
    })),
  );

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  ROOT,
);

/** Files that exist, by their paths: both programs have nearly the same. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program of files that exist and of texts by their paths. */
function program(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): ts.Program {
  const settings: ts.CompilerOptions = {
    ...options,
    noUnusedLocals: false,
    paths: {
      "ekyc-token-endpoint": [LIBRARY],
      "ekyc-token-endpoint/client": [join(ROOT, "client", "index.ts")],
      "ekyc-token-endpoint/environment": [join(ROOT, "environments", "index.ts")],
      "ekyc-token-endpoint/keys": [join(ROOT, "keys", "index.ts")],
      "ekyc-token-endpoint/smoke": [join(ROOT, "smoke", "index.ts")],
      "ekyc-token-endpoint/testing": [TESTING],
    },
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, version, ...rest));
    return parsed.get(file);
  };
  return ts.createProgram([...files, ...texts.keys()], settings, host);
}

const sources = program([LIBRARY, TESTING]);
const checker = sources.getTypeChecker();

/** A symbol that this project declares and exports, with what is written about it. */
interface Documented {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

const declaration = (symbol: ts.Symbol): ts.Declaration | undefined => symbol.declarations?.[0];

const isOurs = (symbol: ts.Symbol): boolean =>
  [join(ROOT, "constructs"), join(ROOT, "testing")].some((folder) =>
    declaration(symbol)?.getSourceFile().fileName.startsWith(folder),
  );

const isPublic = (symbol: ts.Symbol): boolean => {
  const node = declaration(symbol);
  return (
    node !== undefined && !(ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected))
  );
};

const exported: readonly Documented[] = [LIBRARY, TESTING].flatMap((file) => {
  const module = checker.getSymbolAtLocation(sources.getSourceFile(file) as ts.SourceFile) as ts.Symbol;
  return checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  }));
});

/** Public members of a class, statics included, or of an interface. */
function members({ name, symbol }: Documented): Documented[] {
  if (!(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return [];
  const statics = symbol.flags & ts.SymbolFlags.Class ? checker.getTypeOfSymbol(symbol).getProperties() : [];
  return [...checker.getDeclaredTypeOfSymbol(symbol).getProperties(), ...statics]
    .filter((member) => member.name !== "prototype" && isOurs(member) && isPublic(member))
    .map((member) => ({ name: `${name}.${member.name}`, symbol: member }));
}

const ours = exported.filter(({ symbol }) => isOurs(symbol));

const isConstruct = ({ symbol }: Documented): boolean =>
  Boolean(symbol.flags & ts.SymbolFlags.Class) &&
  checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperty("node")
    ?.declarations?.[0]?.getSourceFile()
    .fileName.includes(join("node_modules", "constructs")) === true;

const tags = ({ symbol }: Documented, name: string): string[] =>
  symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === name)
    .map(({ text }) => ts.displayPartsToString(text));

const isUndocumented = ({ symbol }: Documented): boolean => symbol.getDocumentationComment(checker).length === 0;

describe("the library's documentation", () => {
  it("says of every export and of every public member what it is", () => {
    const undocumented = [...ours, ...ours.flatMap(members)].filter(isUndocumented).map(({ name }) => name);
    expect(undocumented).toEqual([]);
  });

  it("says of every optional prop what happens without it", () => {
    const optional = ours.flatMap(members).filter(({ symbol }) => symbol.flags & ts.SymbolFlags.Optional);
    expect(optional.length).toBeGreaterThan(50);
    expect(optional.filter((prop) => tags(prop, "default").length !== 1).map(({ name }) => name)).toEqual([]);
  });

  it("has an example of every construct", () => {
    const constructs = ours.filter(isConstruct);
    expect(constructs.map(({ name }) => name)).toContain("TokenEndpointStack");
    expect(constructs.length).toBeGreaterThan(10);
    expect(constructs.filter((one) => tags(one, "example").length !== 1).map(({ name }) => name)).toEqual([]);
  });

  it("has only examples that compile", () => {
    const examples = ours
      .flatMap((one) => tags(one, "example").map((text) => ({ name: one.name, text })))
      .concat(pages);
    expect(pages.length).toBeGreaterThan(2);
    const texts = new Map(
      examples.map(({ name, text }) => [join(ROOT, "examples", `${name}.example.ts`), `${text}\nexport {};\n`]),
    );
    const compiled = program([], new Map([...texts, [join(ROOT, "examples", "given.d.ts"), GIVEN]]));
    const problems = [...texts.keys()].flatMap((file) => {
      const text = compiled.getSourceFile(file);
      return [...compiled.getSyntacticDiagnostics(text), ...compiled.getSemanticDiagnostics(text)].map(
        ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      );
    });
    expect(problems).toEqual([]);
    expect(examples.length).toBeGreaterThan(10);
  });
});
