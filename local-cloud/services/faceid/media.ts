import { createHash } from "node:crypto";
import { MEDIA_VALIDITY_SECONDS } from "../../../contract/vendor/limits";
import type { Clock } from "../../../lib/clock";
import { ADMIN_FOLDER } from "../../admin/admin-folder";
import { BoundedMap } from "../../core/bounded-map";
import type { HttpMessage } from "../../core/http-message";
import type { Ids } from "../../core/ids";
import type { HttpReply } from "../../core/reply";

/** A file of a result, as the vendor's FileInfo. */
export interface MediaFile {
  readonly Url: string;
  /** MD5 of the bytes, 32 hex digits. */
  readonly MD5: string;
  /** Bytes. */
  readonly Size: number;
}

interface Content {
  readonly type: string;
  readonly bytes: Buffer;
}

/** One black pixel. */
const IMAGE: Content = {
  type: "image/png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
    "base64",
  ),
};

const text = (value: string): Buffer => Buffer.from(value, "latin1");

/** The two boxes with which an MP4 file begins, and the word TEST in place of a recording. */
const VIDEO: Content = {
  type: "video/mp4",
  bytes: Buffer.concat([text("\0\0\0\x14ftypisom\0\0\0\0isom"), text("\0\0\0\x0cfreeTEST")]),
};

const FILES = {
  CardImage: IMAGE,
  BestFrame: IMAGE,
  ProfileImage: IMAGE,
  LiveVideo: VIDEO,
  ActionVideo: VIDEO,
  LiveData: { type: "application/octet-stream", bytes: Buffer.from("TEST") },
} as const satisfies Record<string, Content>;

export type MediaName = keyof typeof FILES;

/** Where the links of the local cloud lead. */
const FOLDER = `${ADMIN_FOLDER}media/`;

/** Links that are kept; the oldest go first. */
export const MAX_LINKS = 50_000;

/** The files of results, behind links that end ten minutes after they were answered. */
export class Media {
  private readonly links = new BoundedMap<string, { readonly name: MediaName; readonly endsAt: number }>(MAX_LINKS);

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A new link to a file. @param origin `http://127.0.0.1:PORT` of the local cloud */
  link(name: MediaName, origin: string): MediaFile {
    const { bytes } = FILES[name];
    const id = this.ids.uuid("media");
    this.links.set(id, { name, endsAt: this.clock.now() + MEDIA_VALIDITY_SECONDS * 1_000 });
    return {
      Url: `${origin}${FOLDER}${id}`,
      MD5: createHash("md5").update(bytes).digest("hex"),
      Size: bytes.length,
    };
  }

  /** The content of a file, Base64. */
  base64(name: MediaName): string {
    return FILES[name].bytes.toString("base64");
  }

  /** Whether the path of a request is that of a link. */
  has(path: string): boolean {
    return path.startsWith(FOLDER) && this.links.get(path.slice(FOLDER.length)) !== undefined;
  }

  /** The file that a request follows a link to; undefined for a request of anything else. */
  answer({ method, path }: Pick<HttpMessage, "method" | "path">): HttpReply | undefined {
    if (!path.startsWith(FOLDER)) return undefined;
    const link = this.links.get(path.slice(FOLDER.length));
    if (link === undefined || method !== "GET") return refusal(404, "NoSuchKey", "There is no file at this link.");
    // As COS answers a link whose signature has expired (436/7730).
    if (this.clock.now() >= link.endsAt) return refusal(403, "AccessDenied", "Request has expired");
    const { type, bytes } = FILES[link.name];
    return { status: 200, headers: { "content-type": type }, body: bytes };
  }
}

const refusal = (status: number, code: string, message: string): HttpReply => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`,
});
