import { join } from "node:path";
import ts from "typescript";
import { PROJECT_ROOT } from "../../lib/project-root";

/**
 * What TypeScript says of a file of an app, and of the package's own declarations.
 * @param folder the app's, whose files alone are looked at
 */
export function findTypeProblems(
  file: string,
  folder: string,
  module: ts.ModuleKind,
  moduleResolution: ts.ModuleResolutionKind,
): string[] {
  const program = ts.createProgram([file], {
    module,
    moduleResolution,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    strict: true,
    noEmit: true,
    types: ["node"],
    typeRoots: [join(PROJECT_ROOT, "node_modules", "@types")],
  });
  const checked = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  expect(checked.length).toBeGreaterThan(50);
  return [...program.getOptionsDiagnostics(), ...checked.flatMap((one) => program.getSemanticDiagnostics(one))].map(
    ({ file: at, messageText }) => `${at?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}
