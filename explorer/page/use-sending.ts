import { useState } from "preact/hooks";
import type { Call } from "../api";
import { accountConfirmation } from "../request/account-confirmation";
import type { SentCall } from "../send/sent-call";
import { ask, Refused } from "./session";

/** The calls that this page has sent; they are gone with it. */
export interface Sending {
  /** The newest first. */
  readonly sent: readonly SentCall[];
  readonly isUnderWay: boolean;
  /** Why the last one was not sent. */
  readonly refused: Refused | undefined;
  /** @param account what the call goes to was named, and switched to */
  send(call: Call, account: string | undefined): Promise<void>;
  clear(): void;
}

export function useSending(): Sending {
  const [sent, setSent] = useState<readonly SentCall[]>([]);
  const [isUnderWay, setUnderWay] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>();
  const send = async (call: Call, account: string | undefined): Promise<void> => {
    setUnderWay(true);
    setRefused(undefined);
    try {
      const confirmation = account && accountConfirmation(account, call.region);
      const answered = await ask<SentCall>("/api/send", { ...call, ...(confirmation && { confirmation }) });
      setSent((before) => [answered, ...before]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefused(error);
    } finally {
      setUnderWay(false);
    }
  };
  return { sent, isUnderWay, refused, send, clear: () => setSent([]) };
}
