import { parsePolicy } from "../../policies/parse-policy";
import { PolicyError } from "../../policies/policy-error";
import { boundaryDocument } from "../boundary-document";
import type { EnvironmentCheck } from "./check";

/** The document of the permission boundary can be read, and is a policy. */
export const boundaryPolicy: EnvironmentCheck = ({ role }, { folder }) => {
  const { document } = role.permissionBoundary ?? {};
  if (document === undefined) return [];
  try {
    parsePolicy(boundaryDocument(document, folder), "permission");
    return [];
  } catch (error) {
    const cause =
      error instanceof PolicyError ? error.message : `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
    const got = typeof document === "string" ? `got "${document}": ` : "";
    const message = `${got}${cause}; allowed: a CAM policy of syntax 2.0, or the path of a JSON file with one.`;
    return [{ path: ["role", "permissionBoundary", "document"], message }];
  }
};
