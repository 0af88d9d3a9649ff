import type { SentCall } from "../../send/sent-call";
import type { PanelProps } from "../panel";
import { Code } from "../parts/copy";
import { link } from "../route";

const MARKS = { succeeded: "✓", open: "…", failed: "✕" } as const;
const STATES = { succeeded: "pass", open: "degraded", failed: "fail" } as const;

/** More of an answer than anyone reads. Characters. */
const LONGEST_SHOWN = 20_000;

function pretty(body: string): string {
  let text = body;
  try {
    text = JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Shown as it came.
  }
  return text.length > LONGEST_SHOWN
    ? `${text.slice(0, LONGEST_SHOWN)}\n… ${text.length - LONGEST_SHOWN} characters more`
    : text;
}

/** A fact that takes a line of its own. Characters. */
const LONG = 40;

/** What came of the last call. */
export function AnswerPanel(props: PanelProps) {
  const [last] = props.sending.sent;
  return last ? <Answer sent={last} {...props} /> : <p class="note">Nothing was sent yet.</p>;
}

function Answer({ sent, setOperation, setParameters, catalogue }: PanelProps & { readonly sent: SentCall }) {
  const { call, answer, explanation, durationMs, request } = sent;
  const { outcome, headline, code, meaning, owner, nextStep, reference, requestId, sdkToken } = explanation;
  const isFaceid = call.operation === "ApplySdkVerificationToken";
  const readResult = (): void => {
    setOperation(isFaceid ? "GetSdkVerificationResult" : "readResult");
    setParameters({ [isFaceid ? "SdkToken" : "sdkToken"]: sdkToken });
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Who can fix it", owner],
    ["Next step", nextStep],
    ["Request id", requestId],
    ["Status", answer && String(answer.status)],
    ["Took", `${durationMs} ms`],
    ["Sent to", `${new URL(request.url).host}${call.target === "account" ? `, ${catalogue.account}` : ""}`],
  ];
  return (
    <>
      <h3 class={`verdict ${STATES[outcome]}`}>
        <span aria-hidden="true">{MARKS[outcome]}</span> {headline}
      </h3>
      {code !== undefined && (
        <p class="meaning">
          {reference ? (
            <a href={link("reference", reference, code)}>
              <code>{code}</code>
            </a>
          ) : (
            <code>{code}</code>
          )}
          {meaning !== undefined && ` ${meaning}`}
        </p>
      )}
      {sdkToken !== undefined && (
        <>
          <Code text={sdkToken} what="the token" />
          <p>
            <button type="button" onClick={readResult}>
              Read its result
            </button>
          </p>
        </>
      )}
      <dl class="facts">
        {facts.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label} class={value.length > LONG ? "wide" : ""}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {answer && <Code text={pretty(answer.body)} what="the answer" />}
    </>
  );
}
