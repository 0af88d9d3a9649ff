import { type AdminOperation, answerObject } from "../operation";

export const reset: AdminOperation = {
  name: "reset",
  method: "POST",
  path: "reset",
  summary: "Starts afresh",
  description:
    "Forgets all resources of all accounts, functions with their processes, requests and faults, and sets the clock right. The address and the keys stay; ids are those of a first start. Requests under way finish on what was there before.",
  answer: { schema: answerObject({ status: { const: "up" } }), example: { status: "up" } },
  perform: async ({ local }) => {
    await local.reset();
    return { status: "up" };
  },
};
