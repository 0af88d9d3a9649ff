import type { ComponentChild } from "preact";
import { describePeriods } from "../../../contract/vendor/dated";
import type { Call } from "../../api";
import type { Field } from "../../catalogue/model";
import { Control, isLaidOut } from "./control";

export interface ParameterProps {
  readonly field: Field;
  readonly value: unknown;
  readonly revision: Call["revision"];
  readonly refusals: readonly string[];
  readonly notes: readonly string[];
  readonly onChange: (value: unknown) => void;
}

/** Id of a parameter's control, to which deep links lead. */
export const controlId = (name: string): string => `field-${name}`;

/** What is allowed besides what the control shows. */
function bounds({ range, maxLength, allowed }: Field): string {
  if (range) return `${range[0]} to ${range[1]}.`;
  if (maxLength !== undefined) return `At most ${maxLength.toLocaleString("en")} characters.`;
  return allowed === undefined ? "" : `Allowed: ${allowed}.`;
}

/** One parameter: its control, what is said about it, and what is wrong with it. */
export function Parameter({ field, value, revision, refusals, notes, onChange }: ParameterProps): ComponentChild {
  const id = controlId(field.name);
  const invalid = refusals.length > 0;
  const listed = describePeriods(field);
  return (
    <div class={`parameter${invalid ? " invalid" : ""}${value === undefined ? "" : " sent"}`}>
      <div class="name">
        {isLaidOut(field, revision) ? (
          <code aria-hidden="true">{field.name}</code>
        ) : (
          <label for={id}>
            <code>{field.name}</code>
          </label>
        )}
        <p class="kind">
          {field.type.toLowerCase()}
          {field.required && " · required"}
        </p>
      </div>
      <div class="entry">
        <Control {...{ field, value, revision, onChange, id, invalid }} describedBy={`${id}-about ${id}-said`} />
        <p id={`${id}-about`} class="about">
          {field.meaning} {bounds(field)}{" "}
          <span class="source">
            {listed !== "" && `Listed ${listed}. `}
            {field.source}
          </span>
        </p>
        <div id={`${id}-said`} aria-live="polite">
          {refusals.map((message) => (
            <p class="refusal" key={message}>
              {message}
            </p>
          ))}
          {notes.map((message) => (
            <p class="remark" key={message}>
              Without effect: {message}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
