import type { Clock } from "../lib/clock";
import { HOUR_MS } from "../lib/durations";
import { EXIT, UserError } from "../lib/user-error";
import {
  addClientKey,
  type ClientKey,
  type ClientKeys,
  type KeyHolder,
  newClientKey,
  revokeClientKey,
} from "./client-keys";
import type { KeyDelivery } from "./key-delivery";
import type { KeyStore } from "./key-store";
import { endKeys, endsBefore, requireLasting } from "./live-keys";
import { UnsettledChange } from "./unsettled-change";

export interface IssueOptions {
  readonly store: KeyStore;
  readonly delivery: KeyDelivery;
  readonly clock: Clock;
  /** @default - a client */
  readonly holder?: KeyHolder | undefined;
  /** Receives the key before anything is written. @default - nobody */
  readonly begin?: (key: ClientKey) => void;
}

interface Issued {
  readonly key: ClientKey;
  readonly plaintext: string;
  readonly document: ClientKeys;
}

const revocation = (id: string): string =>
  `If \`npm run keys -- list\` shows ${id}, remove it: \`npm run keys -- revoke ${id} --env NAME\`.`;

/**
 * Stores the hash of a new key and hands the key out, in the delivery's order. What a failure may leave is named with
 * its id.
 */
async function issue(
  { store, delivery, clock, holder, begin }: IssueOptions,
  edit: (document: ClientKeys) => ClientKeys,
): Promise<Issued> {
  const { plaintext, key } = newClientKey({ now: clock.now(), holder });
  begin?.(key);
  if (delivery.order === "first") await delivery.deliver(plaintext);
  let document: ClientKeys;
  try {
    document = await store.change((before) => addClientKey(edit(before), key));
  } catch (error) {
    delivery.withdraw();
    if (error instanceof UnsettledChange) throw new UnsettledChange(error.message, revocation(key.id), error.exitCode);
    throw error;
  }
  if (delivery.order === "last") await deliverLast(store, delivery, plaintext, key);
  return { key, plaintext, document };
}

/** A key that did not reach its place is revoked; one that may have reached it stays. */
async function deliverLast(store: KeyStore, delivery: KeyDelivery, plaintext: string, key: ClientKey): Promise<void> {
  try {
    await delivery.deliver(plaintext);
  } catch (error) {
    if (error instanceof UnsettledChange) {
      throw new UnsettledChange(
        `${error.message} The key ${key.id} is live, and so are those before.`,
        "Run the command again as `rotate`: it ends them.",
        error.exitCode,
      );
    }
    await revokeKey(store, key.id).catch(() => {
      const { message, exitCode } =
        error instanceof UserError ? error : { message: String(error), exitCode: EXIT.failed };
      throw new UserError(`${message} The hash of the key ${key.id} stayed.`, revocation(key.id), exitCode);
    });
    throw error;
  }
}

/**
 * Creates a key: hands it to its owner and stores its hash.
 *
 * @throws UserError also when the scheduled checks, which use one key, have one
 */
export async function createKey(options: IssueOptions): Promise<ClientKey> {
  const { clock, holder } = options;
  const { key } = await issue(options, (document) => {
    const old = document.keys.find((other) => other.holder === holder && !endsBefore(other, clock.now()));
    if (holder === undefined || old === undefined) return document;
    throw new UserError(
      `The scheduled checks have the key ${old.id} already.`,
      `Replace it with \`npm run keys -- rotate --for ${holder} --env NAME\`.`,
    );
  });
  return key;
}

/**
 * Creates a key and lets every other live key of the same holder end after an overlap, in which clients change over: in
 * one change when the key was handed out before, else once it was. Keys that end earlier by themselves keep their end;
 * keys that have ended are removed.
 *
 * @throws UserError also when somebody else has put another key in the place of the new one, or has ended it
 */
export async function rotateKeys(
  options: IssueOptions & { readonly overlapHours: number },
): Promise<{ readonly created: ClientKey; readonly ending: readonly ClientKey[] }> {
  const { store, delivery, clock, holder, overlapHours } = options;
  const now = clock.now();
  const end = now + overlapHours * HOUR_MS;
  // Only keys that were live when the new key was created: this rotation must not end a key that somebody creates
  // later.
  let old: string[] = [];
  const endOld = (keys: readonly ClientKey[]) => endKeys(keys, old, end);
  const issued = await issue(options, (document) => {
    const live = document.keys.filter((key) => !endsBefore(key, now));
    old = live.filter((key) => key.holder === holder).map(({ id }) => id);
    return { ...document, keys: delivery.order === "first" ? endOld(live) : live };
  });
  let { document } = issued;
  if (delivery.order === "last") {
    document = await store.change((before) => {
      requireLasting(before.keys, issued.key, "npm run keys -- rotate");
      return { ...before, keys: endOld(before.keys) };
    });
  }
  await requireInPlace(delivery, issued);
  return { created: issued.key, ending: document.keys.filter(({ id }) => old.includes(id)) };
}

/**
 * Two operators may put keys into one place at once. The one whose key was replaced is told; this is checked last, when
 * both have ended the old keys.
 */
async function requireInPlace({ holds }: KeyDelivery, { key, plaintext }: Issued): Promise<void> {
  if (holds === undefined || (await holds(plaintext))) return;
  throw new UserError(
    `Somebody else has put another key in the place of ${key.id}, which may end soon.`,
    "Run `npm run keys -- rotate` again, alone.",
    EXIT.failed,
  );
}

/**
 * Removes a key: it is refused as soon as the endpoint's instances have read the document again.
 * @throws UserError for an unknown id
 */
export async function revokeKey(store: KeyStore, id: string): Promise<void> {
  await store.change((document) => revokeClientKey(document, id));
}
