import { useState } from "preact/hooks";
import type { ChangesAnswer } from "../../form/revision-changes";
import type { PanelProps } from "../panel";
import { useAnswer } from "../use-answer";

/** What the chosen revision has that another one lacks. */
export function ChangesPanel({ call, catalogue }: PanelProps) {
  const { revisions } = catalogue;
  const [before, setBefore] = useState(revisions[0]?.date);
  const { answer } = useAnswer<ChangesAnswer>("/api/changes", { before, after: call.revision });
  const own = revisions.find(({ date }) => date === call.revision);
  return (
    <>
      <p>
        <strong>{call.revision}</strong>: {own?.change}. <span class="source">{own?.source}</span>
      </p>
      <p class="choice">
        <label for="before">Compared with</label>{" "}
        <select
          id="before"
          value={before}
          onChange={({ currentTarget }) => setBefore(revisions.find(({ date }) => date === currentTarget.value)?.date)}
        >
          {revisions.map(({ date }) => (
            <option key={date}>{date}</option>
          ))}
        </select>
      </p>
      {answer?.changes.length === 0 && <p class="note">Both list the same.</p>}
      <dl class="changes">
        {answer?.changes.map(({ group, added, removed }) => (
          <div key={group}>
            <dt>{group}</dt>
            <dd>
              <ul>
                {added.map((name) => (
                  <li key={name} class="pass">
                    <span aria-hidden="true">+</span>
                    <span class="hidden">added</span> {name}
                  </li>
                ))}
                {removed.map((name) => (
                  <li key={name} class="fail">
                    <span aria-hidden="true">−</span>
                    <span class="hidden">removed</span> {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
