import type { JsonSchema } from "../../lib/json-schema";
import { PLACEHOLDER } from "../placeholders";

const RECEIVER: JsonSchema = {
  type: "object",
  description: "People in CAM who are notified, and how.",
  examples: [{ type: "Group", ids: [PLACEHOLDER.groupId], channels: ["Email"] }],
  properties: {
    type: {
      type: "string",
      enum: ["Uin", "Group"],
      description: "`Uin`: users of the account. `Group`: groups of users.",
    },
    ids: {
      type: "array",
      items: {
        type: "integer",
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        allowed: "the number of a user or a group in CAM",
        examples: [PLACEHOLDER.groupId],
      },
      minItems: 1,
      uniqueItems: true,
      description: "Ids in CAM: a user's UID (CAM calls it `Uid`, next to `Uin`), or a group's id.",
    },
    channels: {
      type: "array",
      // The international page calls the first one Mail, the China site's API and the provider Email
      // (docs/unverified.md).
      items: { type: "string", enum: ["Email", "Sms"] },
      minItems: 1,
      uniqueItems: true,
      description: "How they are notified. Address and number are the ones CAM knows and has verified.",
    },
  },
  required: ["type", "ids", "channels"],
  additionalProperties: false,
};

const WEB_CALLBACK_ID: JsonSchema = {
  type: "string",
  allowed: "the id of a callback in CLS",
  examples: [PLACEHOLDER.callbackId],
  description:
    "Id of a callback that was made in CLS (`webcallback-…`). It keeps the address and its key; neither passes through Terraform.",
};

const BOTS = { WeCom: "A WeCom bot.", DingTalk: "A DingTalk bot.", Lark: "A Lark bot." } as const;

/**
 * One alternative per kind of callback. What is wrong with an address or an id is reported without showing it, so not
 * here.
 */
const WEB_CALLBACK: JsonSchema = {
  type: "object",
  description: "A service that is called.",
  discriminator: { propertyName: "type" },
  oneOf: [
    ...Object.entries(BOTS).map(([type, description]) => ({
      type: "object" as const,
      description,
      properties: { type: { type: "string" as const, const: type, description }, webCallbackId: WEB_CALLBACK_ID },
      required: ["type", "webCallbackId"],
      additionalProperties: false,
    })),
    {
      type: "object",
      description: "Any service of yours, by POST; it has either a url or a webCallbackId.",
      properties: {
        type: { type: "string", const: "Http", description: "Any service of yours, by POST." },
        url: {
          type: "string",
          allowed: "an address that begins with https:// and holds no secret",
          examples: ["https://alerts.example.com/ekyc"],
          description:
            "Address without any secret, because it is kept in Terraform's state: https, no user, no query, no long part of a path.",
        },
        webCallbackId: WEB_CALLBACK_ID,
      },
      required: ["type"],
      additionalProperties: false,
    },
  ],
};

/** Who is notified of the endpoint's alarms. */
export const ALARMS_SCHEMA: JsonSchema = {
  type: "object",
  description:
    "Who is notified when an alarm of docs/alarms.md is raised or recovers. Without this section there are no alarms.",
  examples: [{ receivers: [{ type: "Group", ids: [PLACEHOLDER.groupId], channels: ["Email"] }] }],
  properties: {
    receivers: { type: "array", items: RECEIVER, minItems: 1, description: "People who are notified." },
    webCallbacks: { type: "array", items: WEB_CALLBACK, minItems: 1, description: "Services that are called." },
  },
  additionalProperties: false,
  allOf: [
    {
      description: "A notice needs a recipient: give receivers, webCallbacks, or both.",
      if: { type: "object", required: ["webCallbacks"], properties: { webCallbacks: {} } },
      else: { type: "object", required: ["receivers"], properties: { receivers: {} } },
    },
  ],
};
