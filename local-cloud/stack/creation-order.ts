import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import { findDependency, findReferences } from "./expression";
import type { Declaration } from "./stack-file";

/**
 * The declarations in an order in which each comes after everything it refers to or depends on; otherwise as declared.
 *
 * @throws UserError when one refers to something the stack does not declare, or when references form a circle
 */
export function inCreationOrder(declarations: readonly Declaration[]): Declaration[] {
  const byAddress = new Map(declarations.map((declaration) => [declaration.address, declaration]));
  const ordered = new Set<Declaration>();

  const visit = (declaration: Declaration, path: readonly Declaration[]): void => {
    if (ordered.has(declaration)) return;
    if (path.includes(declaration)) {
      const circle = [...path.slice(path.indexOf(declaration)), declaration].map(({ address }) => address);
      throw new UserError(
        `The resources of the stack depend on each other in a circle: ${circle.join(" -> ")}.`,
        "Remove one of these references or depends_on entries.",
      );
    }
    for (const address of findDependencies(declaration)) {
      visit(byAddress.get(address) ?? undeclared(address, declaration.where, [...byAddress.keys()]), [
        ...path,
        declaration,
      ]);
    }
    ordered.add(declaration);
  };
  for (const declaration of declarations) visit(declaration, []);
  return [...ordered];
}

function findDependencies({ body, preconditions, dependsOn, where }: Declaration): string[] {
  return [
    ...findReferences([body, preconditions], where),
    ...dependsOn.flatMap((entry) => findDependency(entry, where)),
  ];
}

function undeclared(address: string, where: string, declared: readonly string[]): never {
  throw new UserError(
    `${where} refers to ${address}, which the stack does not declare.${didYouMean(address, declared)}`,
    "Refer to a resource or a data source of the same stack, then run `npx ekyc synth`.",
  );
}
