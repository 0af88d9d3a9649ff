import type { JsonSchema } from "../../../lib/json-schema";
import { UserError } from "../../../lib/user-error";
import { LARGEST_BODY_BYTES } from "../../core/http-message";
import { readSnapshotFile, type Snapshot, writeSnapshotFile } from "../../core/snapshot/snapshot-file";
import { AdminError, type AdminOperation, answerObject } from "../operation";

interface SnapshotDocument {
  readonly snapshot: string;
}

/** Base64 takes four characters for three bytes, and the document some around them. */
const MAX_SNAPSHOT_BYTES = Math.floor((LARGEST_BODY_BYTES - 1_024) / 4) * 3;

const SNAPSHOT: JsonSchema = {
  type: "string",
  description: "What a snapshot file holds, in Base64.",
  allowed: "the Base64 that GET answered",
  pattern: "^[A-Za-z0-9+/]+={0,2}$",
};

const EXAMPLE: SnapshotDocument = { snapshot: "dGVuY2VudC1sb2NhbC1jbG91ZCBzbmFwc2hvdCAxIDAuMS4w" };

export const getSnapshot: AdminOperation = {
  name: "getSnapshot",
  method: "GET",
  path: "snapshot",
  summary: "A copy of all that it holds",
  // A number written with its commas loads tables of every language, so it is written when somebody reads it.
  get description() {
    return `Resources, tokens and ids, the account's key among them; not the requests, faults, rate limits and clock. At most ${MAX_SNAPSHOT_BYTES.toLocaleString("en-US")} bytes before Base64: of a cloud that holds more, 409. Keep the document for yourself, and send it as it is to go back.`;
  },
  answer: { schema: answerObject({ snapshot: SNAPSHOT }), example: EXAMPLE },
  perform: ({ local }) => ({ snapshot: encode(local.snapshot()) }),
};

export const restoreSnapshot: AdminOperation<SnapshotDocument> = {
  name: "restoreSnapshot",
  method: "PUT",
  path: "snapshot",
  summary: "Goes back to a copy",
  description:
    "It holds again what it held then, at its address and with its key; function URLs are where they were if their ports are free. A document that is broken, or of another version, is refused and changes nothing. Requests under way finish on what was there before.",
  body: {
    schema: {
      type: "object",
      properties: { snapshot: SNAPSHOT },
      required: ["snapshot"],
      additionalProperties: false,
    },
    example: EXAMPLE,
  },
  answer: { schema: answerObject({ status: { const: "up" } }), example: { status: "up" } },
  perform: async ({ local, body: { snapshot } }) => {
    try {
      await local.restore(readSnapshotFile(Buffer.from(snapshot, "base64"), "The document"));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new AdminError(400, error.message, "Send what GET /_local/snapshot of this version answered, as it is.");
    }
    return { status: "up" };
  },
};

function encode(snapshot: Snapshot): string {
  const file = writeSnapshotFile(snapshot);
  if (file.length <= MAX_SNAPSHOT_BYTES) return file.toString("base64");
  throw new AdminError(
    409,
    `The snapshot has ${file.length} bytes, more than ${MAX_SNAPSHOT_BYTES}.`,
    "Keep it with --persist FOLDER, or in code with local.snapshot().",
  );
}
