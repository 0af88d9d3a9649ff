import { join } from "node:path";
import { SERVICES } from "../../services";
import type { ApiCall } from "./api-client";
import type { ScfCloud } from "./scf-cloud";

export type Response = Readonly<Record<string, unknown>>;
/** Makes a call that has to succeed, and waits as long as a change takes. */
export type Perform = (call: ApiCall) => Promise<Response>;
/** What `services/SERVICE/every-action.ts` exports: calls every action of the service with success. */
export type EveryAction = (perform: Perform, world: ScfCloud) => Promise<void>;

/** Calls every action of every service with success, and gives the responses by `service:action`. */
export async function callEveryAction(world: ScfCloud): Promise<ReadonlyMap<string, readonly Response[]>> {
  const responses = new Map<string, Response[]>();
  const perform: Perform = async (call) => {
    const response = await world.settle(call);
    const name = `${call.service}:${call.action}`;
    responses.set(name, [...(responses.get(name) ?? []), response]);
    return response;
  };
  for (const { name } of SERVICES) {
    const file = join(__dirname, "../services", name, "every-action");
    const { everyAction } = (await import(file)) as { readonly everyAction: EveryAction };
    await everyAction(perform, world);
  }
  return responses;
}
