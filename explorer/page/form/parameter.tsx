import type { ComponentChild } from "preact";
import type { Field } from "../../catalogue/model";

export interface ParameterProps {
  readonly field: Field;
  readonly value: unknown;
  readonly refusals: readonly string[];
  readonly notes: readonly string[];
  readonly onChange: (value: unknown) => void;
}

const shown = (value: unknown): string => (value === undefined ? "" : String(value));

/** What was typed, as the parameter's type where it reads as one; else as it is, so that it is refused in words. */
function typed({ type }: Field, text: string): unknown {
  if (text === "") return undefined;
  return /integer|number/i.test(type) && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** One parameter: its control, what is said about it, and what is wrong with it. */
export function Parameter(props: ParameterProps): ComponentChild {
  const { field, value, refusals, notes, onChange } = props;
  const id = `field-${field.name}`;
  return (
    <div class={`parameter${refusals.length > 0 ? " refused" : ""}`} id={`parameter-${field.name}`}>
      <label for={id}>
        <code>{field.name}</code>
      </label>
      <input
        id={id}
        value={shown(value)}
        aria-invalid={refusals.length > 0}
        aria-describedby={`${id}-about ${id}-refusals`}
        onInput={({ currentTarget }) => onChange(typed(field, currentTarget.value))}
      />
      <p id={`${id}-about`} class="about">
        {field.meaning}
      </p>
      <div id={`${id}-refusals`} aria-live="polite">
        {refusals.map((message) => (
          <p class="refusal" key={message}>
            {message}
          </p>
        ))}
        {notes.map((message) => (
          <p class="remark" key={message}>
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
