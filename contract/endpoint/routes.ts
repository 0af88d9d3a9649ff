import type { Scope } from "./scopes";

/** What the endpoint can do; each is a method of the class `Endpoint`. */
export type OperationName = "health" | "openApi" | "profiles" | "issueToken" | "readResult";

/** The operations of a path, by method. */
export type PathOperations = Readonly<Partial<Record<"GET" | "POST", OperationName>>>;

/** Path of the one route that an environment has to enable. */
export const RESULTS_PATH = "/v1/results";

/** Every path with its methods, and what answers; paths are compared exactly. */
export const ROUTES: Readonly<Record<string, PathOperations>> = {
  "/v1/health": { GET: "health" },
  "/v1/openapi.json": { GET: "openApi" },
  "/v1/profiles": { GET: "profiles" },
  "/v1/tokens": { POST: "issueToken" },
  [RESULTS_PATH]: { POST: "readResult" },
};

/** The scope that a key needs for an operation; the others need no key. */
export const OPERATION_SCOPES = {
  profiles: "profiles",
  issueToken: "tokens",
  readResult: "results",
} as const satisfies Partial<Record<OperationName, Scope>>;
