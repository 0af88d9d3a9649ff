import { useEffect, useState } from "preact/hooks";
import type { PanelProps } from "../panel";
import { Copy } from "../parts/copy";

/** More of a text than anyone reads; a picture stays whole behind it. Characters. */
const LONGEST_SHOWN = 200_000;

const written = (parameters: object): string => JSON.stringify(parameters, null, 2);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body as JSON, which can be edited: also into what the form would not offer. */
export function RequestPanel(props: PanelProps) {
  const { call, operation, setParameters } = props;
  const [text, setText] = useState(written(call.parameters));
  const [problem, setProblem] = useState("");
  useEffect(() => {
    setText((before) => {
      try {
        if (JSON.stringify(JSON.parse(before)) === JSON.stringify(call.parameters)) return before;
      } catch {
        // What is being typed is not JSON yet, and the form has changed meanwhile.
      }
      setProblem("");
      return written(call.parameters);
    });
  }, [call.parameters]);
  const edit = (next: string): void => {
    setText(next);
    try {
      const value: unknown = JSON.parse(next);
      if (!isObject(value)) throw new Error("a body is an object, in braces");
      setProblem("");
      setParameters(value);
    } catch (error) {
      setProblem(`Not JSON: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  if (operation.method === "GET") return <p class="note">A GET has no body.</p>;
  const isLong = text.length > LONGEST_SHOWN;
  return (
    <>
      <div class="code">
        <label class="hidden" for="body">
          Body as JSON
        </label>
        <textarea
          id="body"
          spellcheck={false}
          rows={Math.min(20, text.split("\n").length + 1)}
          value={isLong ? `${text.slice(0, LONGEST_SHOWN)}…` : text}
          readOnly={isLong}
          aria-invalid={problem !== ""}
          aria-describedby="body-said"
          onInput={({ currentTarget }) => edit(currentTarget.value)}
        />
        <Copy text={text} what="the body" />
      </div>
      <div id="body-said" aria-live="polite">
        {problem !== "" && <p class="refusal">{problem}</p>}
      </div>
      <ProfileComparison {...props} />
    </>
  );
}

/** What the environment's profile sends next to what the call sends. */
function ProfileComparison({ call, catalogue }: PanelProps) {
  const { environment } = catalogue;
  const profiles = environment?.profiles ?? {};
  const names = Object.keys(profiles);
  const fitting = names.find((name) => profiles[name]?.["IdCardType"] === call.parameters["IdCardType"]);
  const [picked, setPicked] = useState<string | undefined>();
  const chosen = picked ?? fitting ?? names[0];
  if (environment === undefined || chosen === undefined || call.operation !== "ApplySdkVerificationToken") return null;
  const theirs = profiles[chosen] ?? {};
  const rows = [...new Set([...Object.keys(call.parameters), ...Object.keys(theirs)])];
  const cell = (value: unknown): string => {
    const text = value === undefined ? "not sent" : JSON.stringify(value);
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
  };
  return (
    <section class="compare" aria-label="Next to a profile">
      <h3>
        <label for="compared">Next to profile</label>{" "}
        <select id="compared" value={chosen} onChange={({ currentTarget }) => setPicked(currentTarget.value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>{" "}
        of {environment.name}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">You</th>
            <th scope="col">{environment.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => {
            const same = JSON.stringify(call.parameters[name]) === JSON.stringify(theirs[name]);
            return (
              <tr key={name} class={same ? "" : "differs"}>
                <th scope="row">
                  <code>{name}</code>
                  {!same && <span class="hidden"> differs</span>}
                </th>
                <td>{cell(call.parameters[name])}</td>
                <td>{cell(theirs[name])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="note">The endpoint adds what belongs to one verification: the picture, Extra and MetaData.</p>
    </section>
  );
}
