import type { Clock } from "../lib/clock";
import { EXIT, UserError } from "../lib/user-error";
import {
  addClientKey,
  type ClientKey,
  type ClientKeys,
  endsBefore,
  type KeyGrants,
  type KeyHolder,
  revokeClientKey,
} from "./client-keys";
import type { KeyDelivery } from "./key-delivery";
import { newClientKey } from "./key-format";
import type { KeyStore } from "./key-store";
import { UnsettledChange } from "./unsettled-change";

export interface IssueOptions {
  readonly store: KeyStore;
  readonly delivery: KeyDelivery;
  readonly clock: Clock;
  /** @default - a client */
  readonly holder?: KeyHolder | undefined;
  /** Who will hold the key. @default - not stated */
  readonly label?: string | undefined;
  /** What the key may do. @default - issues tokens for every profile, and reads profiles */
  readonly grants?: KeyGrants | undefined;
  /** When the key stops working, milliseconds since the epoch. @default - never */
  readonly expiresAt?: number | undefined;
  /** Receives the key before anything is written. @default - nobody */
  readonly begin?: (key: ClientKey) => void;
}

export interface Issued {
  readonly key: ClientKey;
  readonly plaintext: string;
  readonly document: ClientKeys;
}

const revocation = (id: string): string =>
  `If \`npx ekyc keys list\` shows ${id}, remove it: \`npx ekyc keys revoke --id ${id} --env NAME\`.`;

/**
 * Stores the hash of a new key and hands the key out, in the delivery's order. What a failure may leave is named with
 * its id.
 *
 * @param edit makes room for the key; called again when somebody else was first
 */
export async function issueKey(
  { store, delivery, clock, holder, label, grants, expiresAt, begin }: IssueOptions,
  edit: (document: ClientKeys) => ClientKeys,
): Promise<Issued> {
  const { environment } = store;
  const { plaintext, key } = newClientKey({ environment, now: clock.now(), holder, label, grants, expiresAt });
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
 * @throws UserError also when a live key has the label, or the scheduled checks, which use one key, have one
 */
export async function createKey(options: IssueOptions): Promise<ClientKey> {
  const { clock, holder, label } = options;
  const { key } = await issueKey(options, (document) => {
    const live = document.keys.filter((other) => !endsBefore(other, clock.now()));
    const named = label === undefined ? undefined : live.find((other) => other.label === label);
    if (named !== undefined) {
      throw new UserError(
        `The key ${named.id} has the label ${label} already.`,
        `Replace it with \`npx ekyc keys rotate --label ${label} --env NAME\`, or choose another label.`,
      );
    }
    const old = holder === undefined ? undefined : live.find((other) => other.holder === holder);
    if (old === undefined) return document;
    throw new UserError(
      `The scheduled checks have the key ${old.id} already.`,
      `Replace it with \`npx ekyc keys rotate --for ${holder} --env NAME\`.`,
    );
  });
  return key;
}

/**
 * Removes a key: it is refused as soon as the endpoint's instances have read the document again.
 * @throws UserError for an unknown id
 */
export async function revokeKey(store: KeyStore, id: string): Promise<void> {
  await store.change((document) => revokeClientKey(document, id));
}
