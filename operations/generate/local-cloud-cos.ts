import { COS_OPERATIONS, type CosOperation } from "../../local-cloud";
import { code, table } from "./markdown";

const REQUEST: Readonly<Record<CosOperation["on"], string>> = { bucket: "/", object: "/KEY" };

const row = ({ name, method, on, parameters, headers, publicRead, differs, source }: CosOperation): string[] => [
  code(name),
  code(`${method} ${REQUEST[on]}`),
  [...parameters, ...headers].join(", ") || "none",
  `${on === "object" ? "BUCKET/KEY" : name === "GetBucket" ? "BUCKET/prefix" : "BUCKET/"}${publicRead ? ", or anybody where reading is public" : ""}`,
  source,
  differs ?? "",
];

/** The operations of COS: what they take and what differs. */
export const cosTable = (): string =>
  table(
    ["Operation", "Request", "Parameters and headers", "CAM authorises by", "Source", "What differs from the real one"],
    COS_OPERATIONS.map(row),
  );
