import type { JsonSchema } from "../../../lib/json-schema";
import { EVERY_REVISION } from "../../vendor/revisions";
import { profile } from "../../vendor/schema/profile-schema";
import { PROBLEMS } from "../problems";
import { RESULT_STATES, type ResultDetail } from "../results";

type Properties = Readonly<Record<string, JsonSchema>>;

/** An object that has all of its properties but the optional ones, and in later releases perhaps more. */
const object = (description: string, properties: Properties, optional: readonly string[] = []): JsonSchema => ({
  type: "object",
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const text = (description: string): JsonSchema => ({ type: "string", description });
const yesOrNo = (description: string): JsonSchema => ({ type: "boolean", description });
const count = (description: string): JsonSchema => ({ type: "integer", minimum: 0, description });
const list = (description: string, items: JsonSchema): JsonSchema => ({ type: "array", description, items });
const constant = (value: string, description: string): JsonSchema => ({ type: "string", enum: [value], description });

/** A reference to another of {@link API_SCHEMAS}. */
export const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** ISO 8601 of UTC, as `Date.prototype.toISOString` writes it. */
const time = (description: string): JsonSchema => ({
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",
  description,
});

const VENDOR_REQUEST_ID = text("The vendor's id of the request.");

const CODE: Properties = {
  code: text("The code, as the vendor wrote it."),
  known: yesOrNo("Whether the code is in a table of docs/results.md."),
  meaning: text("Absent for a code that is not known."),
};

const codeMeaning = (description: string, more: Properties = {}, optional: readonly string[] = []): JsonSchema =>
  object(description, { ...CODE, ...more }, ["meaning", ...optional]);

const MEDIA: JsonSchema = {
  type: "object",
  description: "By the vendor's names; only where the environment answers links.",
  additionalProperties: reference("MediaLink"),
};

/** What `summary` and `full` both have; `detail` says which of them it is. */
const result = (detail: ResultDetail): Properties => ({
  detail: constant(detail, "How much is answered."),
  state: {
    type: "string",
    enum: [...RESULT_STATES],
    description: "The outcome of the verification.",
  },
  code: CODE["code"] ?? {},
  known: CODE["known"] ?? {},
  meaning: CODE["meaning"] ?? {},
  retryable: yesOrNo("Whether asking again can give another answer: while the state is pending."),
  advice: text("What a caller should do."),
  description: text("The vendor's own text of the code; absent when it sent none."),
  chargeCount: {
    type: "number",
    description: "How often the vendor charges for it, as the vendor says. It cannot be computed from codes.",
  },
  deviceInfoLevel: reference("CodeMeaning"),
  attempts: object("How often the user tried; of each kind, the last attempt counts.", {
    document: count("Attempts to read the document."),
    comparison: count("Attempts of liveness and comparison."),
  }),
  region: text("Where the token was issued and the result was read."),
  requestId: VENDOR_REQUEST_ID,
});

const MAYBE_IN_RESULT = ["meaning", "description", "chargeCount", "deviceInfoLevel"];

const servedProfile = (): JsonSchema => {
  const { context } = profile(EVERY_REVISION);
  // The rules between its parameters were checked when the function was built.
  const properties = Object.entries(context.properties).map(([name, { default: _default, ...schema }]) => [
    name,
    schema,
  ]);
  return {
    type: "object",
    description: "The parameters that a profile fixes.",
    properties: Object.fromEntries(properties),
    required: context.required,
  };
};

/** Everything that the endpoint answers with, by name; each refers to others as `#/$defs/NAME`. */
export const API_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Health: object("An instance runs and has its configuration; neither SSM nor faceid was asked.", {
    status: constant("ok", "Nothing else is answered."),
    environment: text("Name of the environment."),
    region: text("Region of faceid and of the secret."),
    contract: text("Revision of the vendor's contract."),
  }),
  ProfileList: object("The profiles that a request may name.", {
    profiles: {
      type: "object",
      description: "The parameters of each profile, by its name.",
      tsType: "{ [name: string]: Profile }",
      additionalProperties: reference("ServedProfile"),
    },
  }),
  ServedProfile: servedProfile(),
  IssuedToken: object(
    "A token for one verification.",
    {
      sdkToken: text("Hand it to the mobile SDK. It opens one verification."),
      requestId: VENDOR_REQUEST_ID,
      profile: text("The profile that was asked for."),
      idCardType: text("IdCardType of the profile."),
      expiresAt: time("Until when the token can be used, UTC."),
      serverParamInfo: text("Only where the vendor sends it: hand it back to the SDK as it is."),
    },
    ["serverParamInfo"],
  ),
  CodeMeaning: codeMeaning("A code of the vendor's with what is known about it."),
  MediaLink: object(
    "A picture, video or file that the vendor keeps.",
    {
      url: text("Where it is."),
      md5: text("Of the bytes, 32 hex digits."),
      size: { type: "number", description: "Bytes." },
      expiresAt: time("When the link ends."),
    },
    ["md5", "size"],
  ),
  ResultWarning: codeMeaning("A warning about the picture of the document.", {
    raw: { type: "number", description: "As the vendor wrote it: signs differ between its flows." },
    finding: yesOrNo("Whether it was found; false where the vendor only says that it did not look."),
  }),
  ResultDocument: object(
    "The last attempt to read the document. Personal data.",
    {
      passed: yesOrNo("Whether the document passed."),
      edited: yesOrNo("Whether the user changed what was read."),
      ocr: object("What was read, by the vendor's names, without what is null; absent when nothing was read.", {
        member: text("The member of the vendor's NormalCardInfo."),
        fields: { type: "object", description: "Its fields.", tsType: "{ [name: string]: unknown }" },
      }),
      warnings: list("Warnings about the picture.", reference("ResultWarning")),
      edits: list(
        "What the user changed.",
        object("A field.", {
          field: text("Its name."),
          original: text("What was read."),
          revised: text("What the user changed it to."),
        }),
      ),
      media: MEDIA,
    },
    ["ocr", "media"],
  ),
  ResultComparison: codeMeaning(
    "The last attempt of liveness and comparison. Personal data.",
    {
      liveness: reference("CodeMeaning"),
      comparison: reference("CodeMeaning"),
      similarity: {
        type: "number",
        description: "The vendor's score; neither its scale nor a threshold is documented for this action.",
      },
      livenessTags: list("Tags of the face.", reference("CodeMeaning")),
      media: MEDIA,
    },
    ["liveness", "comparison", "similarity", "media"],
  ),
  ResultSummary: object("It holds no personal data.", result("summary"), MAYBE_IN_RESULT),
  FullResult: object(
    "With what was read from the document. Personal data.",
    {
      ...result("full"),
      extra: text("What the token's request passed through."),
      document: reference("ResultDocument"),
      comparison: reference("ResultComparison"),
    },
    [...MAYBE_IN_RESULT, "extra", "document", "comparison"],
  ),
  Result: {
    description: "The outcome of a verification.",
    oneOf: [reference("ResultSummary"), reference("FullResult")],
  },
  ApiDocument: {
    type: "object",
    description: "This document: OpenAPI 3.1.",
    tsType: "{ [name: string]: unknown }",
  },
  ProblemBody: object(
    "A problem (RFC 9457). Decide by `code`.",
    {
      type: text("`urn:ekyc-token-endpoint:problem:` and the code."),
      title: text("For people."),
      status: { type: "integer", description: "The HTTP status." },
      detail: text("For people: what is wrong and what is allowed. It holds no secret."),
      code: {
        type: "string",
        enum: Object.keys(PROBLEMS),
        description: "Never changes its meaning. Later releases may add codes.",
      },
      retryable: yesOrNo("Whether the same request may succeed when it is sent again later."),
      errors: list(
        "Parts of the body that are not valid.",
        object("A part.", {
          pointer: text("JSON pointer; empty for the whole body."),
          detail: text("What is wrong with it."),
        }),
      ),
      upstreamAction: text("The vendor's action that failed."),
      upstreamCode: text("The vendor's code."),
      requestId: VENDOR_REQUEST_ID,
    },
    ["errors", "upstreamAction", "upstreamCode", "requestId"],
  ),
};
