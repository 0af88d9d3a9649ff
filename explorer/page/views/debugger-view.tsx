import { useState } from "preact/hooks";
import type { DiagnosisAnswer } from "../../debugger/answer";
import type { SignatureFinding } from "../../debugger/finding";
import { RefusalAlert } from "../parts/refusal";
import { useAnswer } from "../use-answer";

/** A line is shown no further: a picture can be megabytes long. Characters. */
const LONGEST_LINE = 400;

interface Asked {
  readonly text: string;
  /** Counts, so that the same text can be asked about again: the clock has moved. */
  readonly time: number;
}

/** Names what differs in a pasted request. */
export function DebuggerView() {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Asked>();
  const { answer, refused } = useAnswer<DiagnosisAnswer>("/api/diagnose", asked);
  return (
    <div class="debugger">
      <h2>Signature debugger</h2>
      <p class="about">
        Paste a request that was refused: a curl command, raw HTTP, headers and a body, or the debug log of an SDK, with
        the answer after it if you have it. It goes only to this machine's server, which keeps none of it.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ text, time: (asked?.time ?? 0) + 1 });
        }}
      >
        <label for="pasted">The request</label>
        <textarea
          id="pasted"
          rows={12}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={text.trim() === ""}>
          Diagnose
        </button>
      </form>
      {refused && <RefusalAlert refused={refused} />}
      <div aria-live="polite">{asked && answer && <Said answer={answer} text={asked.text} />}</div>
    </div>
  );
}

function Said({ answer, text }: { readonly answer: DiagnosisAnswer; readonly text: string }) {
  if ("noRequest" in answer) {
    const { recognised, missing } = answer.noRequest;
    return (
      <div class="refusal">
        <p>This is not a request that can be read. Missing: {missing.join("; ")}.</p>
        <p>Recognised: {recognised.length > 0 ? recognised.join(", ") : "nothing"}.</p>
      </div>
    );
  }
  const { recognised, findings, verified, undecided } = answer.diagnosis;
  return (
    <>
      <h3>{summary(findings.length, verified)}</h3>
      <p class="about">{recognised.join(" · ")}</p>
      <ol class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.code} finding={finding} />
        ))}
      </ol>
      {undecided.map((one) => (
        <p key={one} class="remark">
          Undecided: {one}
        </p>
      ))}
      {findings.some(({ line }) => line !== undefined) && <Lines text={text} findings={findings} />}
    </>
  );
}

function summary(found: number, verified: boolean): string {
  if (found > 0) return found === 1 ? "One difference" : `${found} differences, the likeliest first`;
  return verified ? "Nothing differs: the signature is right" : "Nothing differs as far as can be seen";
}

function FindingItem({ finding }: { readonly finding: SignatureFinding }) {
  const { title, where, got, expected, fix, source, proven, line } = finding;
  const facts = { Where: line === undefined ? where : `${where}, line ${line}`, Got: got, Expected: expected };
  return (
    <li>
      <h4>{title}</h4>
      <p class="kind">{proven ? "Proven: the signature was recomputed this way" : "Seen in the request"}</p>
      <dl class="facts">
        {Object.entries(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{fix}</p>
      <p class="source">{source}</p>
    </li>
  );
}

const shown = (line: string): string => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line);

/** The pasted text, with the lines marked in which something differs. */
function Lines({ text, findings }: { readonly text: string; readonly findings: readonly SignatureFinding[] }) {
  const marked = new Map(findings.map(({ line, title }) => [line, title]));
  return (
    <section aria-label="The request, line by line">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre class="lines" tabIndex={0}>
        {text.split("\n").map((line, index) => {
          const title = marked.get(index + 1);
          const content = `${shown(line)}\n`;
          return title === undefined ? (
            content
          ) : (
            <mark key={title}>
              {content}
              <span class="hidden">{title}</span>
            </mark>
          );
        })}
      </pre>
    </section>
  );
}
