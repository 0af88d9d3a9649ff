/** What the endpoint can do; each is a method of the class `Endpoint`. */
export type OperationName = "health" | "profiles" | "issueToken";

/** Every path with its methods, and what answers; paths are compared exactly. */
export const ROUTES: Readonly<Record<string, Readonly<Partial<Record<"GET" | "POST", OperationName>>>>> = {
  "/v1/health": { GET: "health" },
  "/v1/profiles": { GET: "profiles" },
  "/v1/tokens": { POST: "issueToken" },
};
