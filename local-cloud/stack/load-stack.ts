import { didYouMean } from "../../lib/nearest";
import { UserError } from "../../lib/user-error";
import { ApiError } from "../core/api-error";
import type { RunningCloud } from "../core/running-cloud";
import { Arguments } from "./arguments";
import { inCreationOrder } from "./creation-order";
import { evaluate } from "./expression";
import { checkPreconditions } from "./preconditions";
import type { Computed, ResourceType } from "./resource-type";
import { DATA_SOURCE_TYPES, RESOURCE_TYPES } from "./resource-types";
import { type Declaration, readStackFile } from "./stack-file";

/**
 * Creates everything a synthesized stack declares in a local cloud, without Terraform and without a provider: in the
 * order of its references, from an empty state. Function URLs are up afterwards; closing the cloud ends what was
 * started, also after an error.
 *
 * @param file a stack's `cdk.tf.json`
 * @returns the values of the stack's outputs by their Terraform names, sensitive ones included
 * @throws UserError when the stack cannot be read, refers to what it does not declare, holds a type that is not
 *   supported, or is refused by the cloud; it names the resource and its construct
 */
export async function loadStack(running: RunningCloud, file: string): Promise<Record<string, unknown>> {
  const { cloud, scf, apiGateway, edge } = running;
  const { folder, declarations, outputs } = readStackFile(file);
  // Before anything is created: an unknown type should not leave half a stack behind.
  const types = new Map(declarations.map((declaration) => [declaration, findType(declaration)]));
  const scope: Record<string, unknown> = { path: { module: folder } };
  const ordered = inCreationOrder(declarations);
  for (const declaration of ordered) checkPreconditions(declaration, scope, "of files");
  for (const declaration of ordered) {
    checkPreconditions(declaration, scope, "of resources");
    const { body, where, region, name, type, isData } = declaration;
    const args = evaluate(body, scope, where) as Record<string, unknown>;
    const create = types.get(declaration) as ResourceType;
    const computed = await refusalsNamed(where, () =>
      create(new Arguments(where, args), { cloud, scf, apiGateway, edge, region, folder }),
    );
    const branch = isData ? child(scope, "data") : scope;
    child(branch, type)[name] = { ...args, ...computed };
  }
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, evaluate(value, scope, `the output ${name}`)]),
  );
}

function findType({ type, isData, where }: Declaration): ResourceType {
  const types = isData ? DATA_SOURCE_TYPES : RESOURCE_TYPES;
  const found = Object.hasOwn(types, type) ? types[type] : undefined;
  if (found) return found;
  const supported = Object.keys(types).sort();
  throw new UserError(
    `The local cloud cannot load ${where}: the ${isData ? "data source" : "resource"} type ${type} is not supported.${didYouMean(type, supported)}`,
    `Supported are ${supported.join(", ")}. Leave it out of the stack, or add it to the resources of its service in local-cloud/services/.`,
  );
}

async function refusalsNamed(where: string, create: () => Computed | Promise<Computed>): Promise<Computed> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new UserError(
      `${where}: ${error.message} (${error.code})`,
      "Correct the construct, then run `npx ekyc synth`.",
    );
  }
}

function child(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  parent[key] ??= {};
  return parent[key] as Record<string, unknown>;
}
