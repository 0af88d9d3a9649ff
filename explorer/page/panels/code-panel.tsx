import { useState } from "preact/hooks";
import type { TargetName } from "../../api";
import type { CodeAnswer } from "../../code/code-answer";
import type { PanelProps } from "../panel";
import { Code } from "../parts/copy";
import { RefusalAlert } from "../parts/refusal";
import { useAnswer } from "../use-answer";

/** The language that was chosen last, for the next start at this address. */
const KEPT = "explorer.language";

const PLACES: Readonly<Record<TargetName, string>> = { local: "the local cloud", account: "Tencent Cloud" };

/** The call as code. */
export function CodePanel({ call, operation }: PanelProps) {
  const [language, setLanguage] = useState(() => localStorage.getItem(KEPT) ?? "node");
  const [target, setTarget] = useState<TargetName>(call.target);
  const { answer, refused } = useAnswer<CodeAnswer>("/api/code", { ...call, target, language });
  const choose = (id: string): void => {
    localStorage.setItem(KEPT, id);
    setLanguage(id);
  };
  return (
    <>
      <p class="choice">
        <label for="language">Language</label>{" "}
        <select id="language" value={answer?.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {answer?.languages.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </p>
      {operation.owner === "faceid" && (
        <p class="choice">
          <label for="place">Calls</label>{" "}
          <select
            id="place"
            value={target}
            onChange={({ currentTarget }) => setTarget(currentTarget.value as TargetName)}
          >
            {Object.entries(PLACES).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      {refused && <RefusalAlert refused={refused} />}
      {answer && (
        <>
          <Code text={answer.code} what={answer.file} />
          <p class="about">
            <code>{answer.file}</code> needs: {answer.needs}
          </p>
          {answer.notes.map((note) => (
            <p class="note" key={note}>
              {note}
            </p>
          ))}
          <p class="about">How this language's code was checked: {answer.checked}.</p>
        </>
      )}
    </>
  );
}
