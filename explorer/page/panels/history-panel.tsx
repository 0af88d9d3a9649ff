import { toHar } from "../../history/har";
import { toSmokeCheck } from "../../history/smoke-check";
import type { PanelProps } from "../panel";

const MARKS = { succeeded: "✓", open: "…", failed: "✕" } as const;
const STATES = { succeeded: "pass", open: "degraded", failed: "fail" } as const;

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text]));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** The calls of this page. */
export function HistoryPanel({ sending, restore, catalogue }: PanelProps) {
  const { sent, clear } = sending;
  if (sent.length === 0)
    return <p class="note">Nothing was sent yet. What is sent stays in this page, and goes with it.</p>;
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="quiet"
          onClick={() => download("explorer.har", JSON.stringify(toHar([...sent].reverse()), null, 2))}
        >
          Export as HAR
        </button>
        <button type="button" class="quiet" onClick={clear}>
          Forget all
        </button>
      </p>
      <ol class="history" reversed>
        {sent.map((one) => {
          const title = catalogue.operations.find(({ id }) => id === one.call.operation)?.title;
          const check = toSmokeCheck(one);
          const { outcome, headline, code } = one.explanation;
          return (
            <li key={one.startedAt + one.durationMs}>
              <p>
                <span class={STATES[outcome]} aria-hidden="true">
                  {MARKS[outcome]}
                </span>{" "}
                <strong>{title}</strong>{" "}
                {String(one.call.parameters["IdCardType"] ?? one.call.parameters["profile"] ?? "")}
              </p>
              <p class="about">
                {new Date(one.startedAt).toLocaleTimeString("en")} · {one.durationMs} ms · {code ?? headline}
              </p>
              <p class="actions">
                <button type="button" class="quiet" onClick={() => restore(one.call)}>
                  Take up again
                </button>
                {check !== undefined && (
                  <button type="button" class="quiet" onClick={() => download("explorer-check.ts", check)}>
                    Export as smoke check
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
