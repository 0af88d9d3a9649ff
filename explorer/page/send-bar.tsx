import { useEffect, useState } from "preact/hooks";
import type { CheckAnswer } from "../api";
import type { Catalogue, OperationModel } from "../catalogue/model";
import { RefusalAlert } from "./parts/refusal";
import type { CallState } from "./use-call";
import type { Sending } from "./use-sending";

interface SendBarProps {
  readonly catalogue: Catalogue;
  readonly state: CallState;
  readonly sending: Sending;
  readonly check: CheckAnswer | undefined;
  readonly operation: OperationModel;
}

/** Where a call goes that can go nowhere else. */
function destination(isEndpoint: boolean, environment: Catalogue["environment"]): string {
  if (!isEndpoint) return "To the local cloud, on this machine.";
  return environment?.endpoint
    ? `To the endpoint of ${environment.name} on this machine, before the local cloud.`
    : "No endpoint is up: start the explorer with `npx ekyc explorer --env ENV`.";
}

/** Where the call goes, and what sends it. */
export function SendBar({ catalogue, state, sending, check, operation }: SendBarProps) {
  const { call } = state;
  const { account, environment } = catalogue;
  const [agreed, setAgreed] = useState("");
  const isEndpoint = operation.owner === "endpoint";
  const toAccount = call.target === "account" && !isEndpoint;
  const wanted = account && `${account}, ${call.region}`;
  const isReady = isEndpoint ? environment?.endpoint === true : !toAccount || agreed === wanted;
  const send = (): void => {
    if (isReady && !sending.isUnderWay) void sending.send(call, toAccount ? account : undefined);
  };
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
      if (key === "Enter" && (ctrlKey || metaKey)) send();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  const problems = check?.refusals.length ?? 0;
  const last = sending.sent[0];
  return (
    <div class={`send${toAccount ? " account" : ""}`}>
      {isEndpoint || account === undefined ? (
        <p class="to">{destination(isEndpoint, environment)}</p>
      ) : (
        <fieldset class="to">
          <legend>Send to</legend>
          <label>
            <input type="radio" name="target" checked={!toAccount} onChange={() => state.setTarget("local")} />
            <span>the local cloud</span>
          </label>
          <label>
            <input type="radio" name="target" checked={toAccount} onChange={() => state.setTarget("account")} />
            <span>the account</span>
          </label>
        </fieldset>
      )}
      {toAccount && wanted !== undefined && (
        <label class="agree">
          <input
            type="checkbox"
            checked={agreed === wanted}
            onChange={({ currentTarget }) => setAgreed(currentTarget.checked ? wanted : "")}
          />
          <span>
            Send to <strong>{account}</strong> in <strong>{call.region}</strong>. It counts against the quota, and may
            be billed.
          </span>
        </label>
      )}
      <button type="button" class="primary" disabled={!isReady || sending.isUnderWay} onClick={send}>
        {sending.isUnderWay ? "Sending …" : problems > 0 ? "Send all the same" : "Send"} <kbd>Ctrl ↵</kbd>
      </button>
      <p class="hidden" aria-live="polite">
        {last && `Answer: ${last.explanation.headline}`}
      </p>
      {problems > 0 && (
        <p class="note">
          {problems} {problems === 1 ? "part" : "parts"} of the call will be refused.
        </p>
      )}
      {sending.refused && <RefusalAlert refused={sending.refused} />}
    </div>
  );
}
