import type { JsonSchema } from "../../../lib/json-schema";
import { checkFault } from "../../core/faults/check-fault";
import { FAULT_SCHEMA, type Fault, type WrittenFault } from "../../core/faults/fault";
import type { FaultState, Faults } from "../../core/faults/faults";
import { type AdminOperation, answerObject } from "../operation";

const EXAMPLE: WrittenFault = {
  kind: "throttle",
  service: "faceid",
  action: "ApplySdkVerificationToken",
  parameters: { IdCardType: "HK" },
  share: 0.2,
};

const COUNT: JsonSchema = { type: "integer", minimum: 0 };

const answer = {
  schema: answerObject({
    faults: {
      type: "array",
      description: "Oldest first, without those that are used up.",
      items: answerObject({
        fault: FAULT_SCHEMA,
        calls: { ...COUNT, description: "Requests that it was for." },
        hits: { ...COUNT, description: "Requests that it hit." },
      }),
    },
  } satisfies Record<string, JsonSchema>),
  example: { faults: [{ fault: EXAMPLE, calls: 10, hits: 2 }] },
} as const;

const written = ({ fault: { onHit: _ours, ...fault }, calls, hits }: FaultState) => ({ fault, calls, hits });

const list = (faults: Faults) => ({ faults: faults.states.map(written) });

export const listFaults: AdminOperation = {
  name: "listFaults",
  method: "GET",
  path: "faults",
  summary: "The faults that are not used up",
  answer,
  perform: ({ local: { faults } }) => list(faults),
};

export const addFault: AdminOperation<Fault> = {
  name: "addFault",
  method: "POST",
  path: "faults",
  summary: "Adds a fault",
  description: "It waits behind those that are there. A request with a mistake of its own takes no fault.",
  body: { schema: FAULT_SCHEMA, example: EXAMPLE },
  answer: { ...answer, status: 201 },
  perform: ({ local: { cloud, faults }, body }) => {
    checkFault(body, cloud.contract);
    faults.add(body);
    return list(faults);
  },
};

export const clearFaults: AdminOperation = {
  name: "clearFaults",
  method: "DELETE",
  path: "faults",
  summary: "Removes every fault",
  answer: { ...answer, example: { faults: [] } },
  perform: ({ local: { faults } }) => {
    faults.clear();
    return list(faults);
  },
};
