import { contractAt } from "../../../contract/vendor/revisions";
import { type AdminOperation, answerObject } from "../operation";

export const getHealth: AdminOperation = {
  name: "getHealth",
  method: "GET",
  path: "health",
  summary: "Whether the local cloud is up",
  open: true,
  answer: {
    schema: answerObject({
      status: { const: "up" },
      contract: { type: "string", description: "The revision of the vendor's contract that faceid enforces." },
      requests: { type: "integer", description: "Requests to APIs since the start or the last reset." },
    }),
    example: { status: "up", contract: contractAt("latest").revision, requests: 3 },
  },
  perform: ({ local: { cloud, audit } }) => ({
    status: "up",
    contract: cloud.contract.revision,
    requests: audit.requests,
  }),
};
