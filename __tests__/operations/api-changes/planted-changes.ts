// biome-ignore lint/suspicious/noExplicitAny: a test changes anything anywhere
export type Document = any;
export type Change = readonly [what: string, change: (document: Document) => void];

export const tokens = (document: Document) => document.paths["/v1/tokens"].post;
export const schemas = (document: Document) => document.components.schemas;
const request = (document: Document) => schemas(document).TokenRequest;
export const issued = (document: Document) => schemas(document).IssuedToken;
const refusal = (document: Document, status: number) => {
  const { $ref } = tokens(document).responses[status];
  return document.components.responses[$ref.split("/").at(-1)];
};
const codes = (document: Document, status: number) =>
  refusal(document, status).content["application/problem+json"].schema.allOf[1].properties.code;

/** What breaks a caller, and where it is told. */
export const BREAKING: readonly (readonly [...Change, told: string])[] = [
  ["a path is removed", (one) => delete one.paths["/v1/profiles"], "/v1/profiles is gone"],
  ["a method is removed", (one) => delete one.paths["/v1/tokens"].post, "POST /v1/tokens is gone"],
  ["an operation is renamed", (one) => (tokens(one).operationId = "apply"), "operationId issueToken is apply"],
  ["a success's status is removed", (one) => delete tokens(one).responses[201], "POST /v1/tokens 201 is gone"],
  ["a success gets another status", (one) => (tokens(one).responses[200] = tokens(one).responses[201]), "200 is new"],
  ["a problem's status is removed", (one) => delete tokens(one).responses[429], "POST /v1/tokens 429 is gone"],
  [
    "an answer's media type changes",
    (one) => {
      const { content } = tokens(one).responses[201];
      content["text/plain"] = content["application/json"];
      delete content["application/json"];
    },
    "201 body application/json is gone",
  ],
  [
    "a request's media type is removed",
    (one) => (tokens(one).requestBody.content = { "application/xml": {} }),
    "body application/json is gone",
  ],
  [
    "a body becomes required",
    (one) => (tokens(one).requestBody.required = true),
    "POST /v1/tokens body is required now",
  ],
  ["a request's member is removed", (one) => delete request(one).properties.extra, "body/extra is gone"],
  ["a request's member becomes required", (one) => request(one).required.push("extra"), "body/extra is required now"],
  [
    "a required member is added to a request",
    (one) => {
      request(one).properties.purpose = { type: "string" };
      request(one).required.push("purpose");
    },
    "body/purpose is new",
  ],
  [
    "a request's text may be shorter only",
    (one) => (request(one).properties.extra.maxLength = 10),
    "maxLength 1024 is 10",
  ],
  ["a request's text must be longer", (one) => (request(one).properties.profile.minLength = 3), "minLength 1 is 3"],
  ["a request's text gets a pattern", (one) => (request(one).properties.extra.pattern = "^a"), "body/extra pattern"],
  [
    "a request's pattern changes",
    (one) => (request(one).properties.compareImage.pattern = "^a"),
    "body/compareImage pattern",
  ],
  [
    "a request's member has another type",
    (one) => (request(one).properties.extra.type = "integer"),
    "type string is integer",
  ],
  [
    "a request's member takes only some values",
    (one) => (request(one).properties.profile.enum = ["HK"]),
    "body/profile takes only some values now",
  ],
  [
    "a request's enum loses a value",
    (one) => schemas(one).ResultRequest.properties.detail.enum.pop(),
    'value "full" is gone',
  ],
  ["a request takes fewer members", (one) => (request(one).maxProperties = 2), "maxProperties 32 is 2"],
  [
    "an answer's member is removed",
    (one) => {
      delete issued(one).properties.requestId;
      issued(one).required = issued(one).required.filter((name: string) => name !== "requestId");
    },
    "201 body/requestId is gone",
  ],
  [
    "an answer's member becomes optional",
    (one) => (issued(one).required = ["sdkToken"]),
    "201 body/expiresAt is optional now",
  ],
  [
    "an answer's member has another type",
    (one) => (issued(one).properties.expiresAt = { type: "integer" }),
    "body/expiresAt type string is integer",
  ],
  [
    "an answer's member may be null",
    (one) => (issued(one).properties.idCardType.type = ["string", "null"]),
    "type string is string or null",
  ],
  [
    "an answer's text loses its pattern",
    (one) => delete issued(one).properties.expiresAt.pattern,
    "body/expiresAt pattern",
  ],
  [
    "an answer's enum gets a value",
    (one) => schemas(one).ResultSummary.properties.state.enum.push("stopped"),
    'value "stopped" is new',
  ],
  [
    "an answer's number loses its bound",
    (one) => delete schemas(one).FullResult.properties.attempts.properties.document.minimum,
    "minimum 0 is -Infinity",
  ],
  [
    "an answer gets another alternative",
    (one) => schemas(one).Result.oneOf.push({ $ref: "#/components/schemas/Health" }),
    "alternative Health is new",
  ],
  [
    "a member of a list's items is removed",
    (one) => delete schemas(one).ResultWarning.properties.raw,
    "document/warnings[]/raw is gone",
  ],
  [
    "the values of a map change",
    (one) => (schemas(one).ProfileList.properties.profiles.additionalProperties = { type: "string" }),
    "body/profiles/* type object is string",
  ],
  [
    "a problem loses a member",
    (one) => delete schemas(one).ProblemBody.properties.retryable,
    "400 body/retryable is gone",
  ],
  [
    "a problem's code is removed",
    (one) => (codes(one, 429).enum = codes(one, 429).enum.filter((code: string) => code !== "rate_limited")),
    'value "rate_limited" is gone',
  ],
  ["a problem's code is renamed", (one) => (codes(one, 429).enum = ["too_many"]), 'value "rate_limited" is gone'],
  [
    "a header of an answer is removed",
    (one) => delete tokens(one).responses[201].headers["x-request-id"],
    "201 header x-request-id is gone",
  ],
  [
    "a header is not always there any more",
    (one) => (one.components.headers["retry-after"].required = false),
    "header retry-after is not always there any more",
  ],
  [
    "a header has another form",
    (one) => (one.components.headers["retry-after"].schema = { type: "string" }),
    "header retry-after pattern",
  ],
  [
    "a request header is needed",
    (one) => (tokens(one).parameters[0].required = true),
    "header idempotency-key is required now",
  ],
  [
    "a request header that is needed is added",
    (one) => tokens(one).parameters.push({ name: "x-tenant", in: "header", required: true, schema: {} }),
    "header x-tenant is new",
  ],
  ["a request header is removed", (one) => delete tokens(one).parameters, "header idempotency-key is gone"],
  [
    "a request header may be shorter only",
    (one) => (tokens(one).parameters[0].schema.maxLength = 36),
    "header idempotency-key maxLength 257 is 36",
  ],
  [
    "an operation without a key needs one",
    (one) => (one.paths["/v1/health"].get.security = [{ clientKey: [] }]),
    "GET /v1/health takes http bearer []",
  ],
  [
    "an operation needs another scope",
    (one) => (tokens(one).security = [{ clientKey: ["issue"] }]),
    "does not take http bearer [tokens] any more",
  ],
  [
    "a way to send the key is removed",
    (one) => tokens(one).security.splice(1, 1),
    "does not take apiKey header x-client-authorization [tokens] any more",
  ],
  [
    "tokens of an identity provider are not taken any more",
    (one) => tokens(one).security.splice(2, 1),
    "does not take http bearer JWT [tokens] any more",
  ],
  [
    "what an unknown path is answered with is removed",
    (one) => delete one["x-other-requests"].otherPath.responses[404],
    "otherPath 404 is gone",
  ],
];

/** What a caller of the release before does not notice. */
export const ADDITIVE: readonly Change[] = [
  ["a path", (one) => (one.paths["/v1/keys"] = structuredClone(one.paths["/v1/profiles"]))],
  ["a method", (one) => (one.paths["/v1/tokens"].get = structuredClone(one.paths["/v1/profiles"].get))],
  ["an optional member of a request", (one) => (request(one).properties.purpose = { type: "string", maxLength: 10 })],
  ["a longer text of a request", (one) => (request(one).properties.extra.maxLength = 2_048)],
  ["a shorter text of a request", (one) => delete request(one).properties.profile.minLength],
  ["a value of a request's enum", (one) => schemas(one).ResultRequest.properties.detail.enum.push("media")],
  ["a request's member that need not be there", (one) => (request(one).required = [])],
  ["a body that need not be there", (one) => (tokens(one).requestBody.required = false)],
  ["a request without a pattern", (one) => delete request(one).properties.compareImage.pattern],
  ["other members of a request", (one) => delete request(one).additionalProperties],
  ["a request's media type", (one) => (tokens(one).requestBody.content["application/cbor"] = {})],
  ["a member of an answer", (one) => (issued(one).properties.region = { type: "string" })],
  [
    "a member of an answer that is always there",
    (one) => {
      issued(one).properties.region = { type: "string" };
      issued(one).required.push("region");
    },
  ],
  ["an answer's member that is always there", (one) => issued(one).required.push("serverParamInfo")],
  ["fewer values in an answer", (one) => schemas(one).ResultSummary.properties.state.enum.pop()],
  ["a bound of an answer's number", (one) => (schemas(one).MediaLink.properties.size.minimum = 0)],
  ["a pattern of an answer's text", (one) => (issued(one).properties.sdkToken.pattern = "^[0-9A-F-]{36}$")],
  ["a problem's code", (one) => codes(one, 429).enum.push("quota_exceeded")],
  ["a problem's code with another status", (one) => (tokens(one).responses[423] = tokens(one).responses[422])],
  ["a member of problems", (one) => (schemas(one).ProblemBody.properties.violatedPolicies = { type: "array" })],
  [
    "a header of answers",
    (one) => {
      one.components.headers["x-quota"] = { schema: { type: "string" } };
      tokens(one).responses[201].headers["x-quota"] = { $ref: "#/components/headers/x-quota" };
    },
  ],
  ["a header that is always there", (one) => (one.components.headers["idempotency-replayed"].required = true)],
  [
    "a request header",
    (one) => tokens(one).parameters.push({ name: "x-tenant", in: "header", schema: { type: "string" } }),
  ],
  [
    "another kind of caller",
    (one) => {
      one.components.securitySchemes.jwt = { type: "oauth2", flows: {} };
      tokens(one).security.push({ jwt: ["tokens"] });
    },
  ],
  ["an operation that needs no key any more", (one) => (one.paths["/v1/profiles"].get.security = [])],
  [
    "a scheme with another name",
    (one) => {
      one.components.securitySchemes.bearer = one.components.securitySchemes.clientKey;
      tokens(one).security[0] = { bearer: ["tokens"] };
    },
  ],
  [
    "texts and examples",
    (one) => {
      tokens(one).summary = "Get a token";
      tokens(one).description = "";
      issued(one).description = "Something";
      tokens(one).responses[201].content["application/json"].examples = {};
      one.info.version = "2";
    },
  ],
  [
    "components with other names",
    (one) => {
      schemas(one).Token = issued(one);
      tokens(one).responses[201].content["application/json"].schema = { $ref: "#/components/schemas/Token" };
      const answer = refusal(one, 429);
      one.components.responses.Busy = answer;
      tokens(one).responses[429] = { $ref: "#/components/responses/Busy" };
    },
  ],
];
