/** What a browser may send and read across origins: exactly what the endpoint's API uses. */
export const CORS = {
  methods: ["GET", "POST"],
  requestHeaders: ["authorization", "content-type"],
  responseHeaders: ["retry-after", "x-request-id"],
} as const;
