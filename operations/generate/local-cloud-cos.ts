import { COS_OPERATIONS, type CosOperation } from "../../local-cloud";
import { code, table } from "./markdown";

const PATH: Readonly<Record<CosOperation["on"], string>> = { service: "/", bucket: "/", object: "/KEY" };

/** The method and path, with the parameters that select the operation. */
function request({ method, on, selectedBy = [] }: CosOperation): string {
  const parameters = selectedBy.filter((name) => !name.startsWith("x-cos-"));
  const headers = selectedBy.filter((name) => name.startsWith("x-cos-"));
  const line = code(`${method} ${PATH[on]}${parameters.length > 0 ? `?${parameters.join("&")}` : ""}`);
  return [line, ...headers.map((name) => `with ${name}`)].join(" ");
}

/** What CAM authorises, and who needs no authorisation. */
function authorisation({ on, parameters, publicRead, authorisedBy }: CosOperation): string {
  if (authorisedBy === "anybody") return "anybody";
  if (authorisedBy === "each") return `${code("cos:DeleteObject")} on BUCKET/KEY, for each`;
  const bucket = parameters.includes("prefix") ? "BUCKET/prefix" : "BUCKET/";
  const resource = { service: "*", bucket, object: "BUCKET/KEY" }[on];
  const action = authorisedBy === undefined ? "" : `${code(authorisedBy)} on `;
  return `${action}${resource}${publicRead ? ", or anybody where reading is public" : ""}`;
}

const row = (operation: CosOperation): string[] => [
  code(operation.name),
  request(operation),
  [...operation.parameters, ...operation.headers].join(", ").replace(/^\*/, "any parameter") || "none",
  authorisation(operation),
  operation.source,
  operation.differs ?? "",
];

/** The operations of COS: what they take and what differs. */
export const cosTable = (): string =>
  table(
    ["Operation", "Request", "Parameters and headers", "CAM authorises by", "Source", "What differs from the real one"],
    COS_OPERATIONS.map(row),
  );
