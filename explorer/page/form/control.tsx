import type { ComponentChild } from "preact";
import { onlyListedOn } from "../../../contract/vendor/dated";
import type { Call } from "../../api";
import type { Field, FieldValue } from "../../catalogue/model";
import type { ControlProps } from "./control-props";
import { ImageControl } from "./image-control";

/** A list this long is chosen from; a shorter one is laid out. */
const LAID_OUT = 5;

const shown = (value: unknown): string =>
  value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value);

/**
 * What was typed, as the parameter's type where it reads as one; else as it is, so that it is refused with a reason.
 */
function typed({ type }: Field, text: string): unknown {
  if (text === "") return undefined;
  if (/^array/i.test(type)) return text.split(",").map((item) => item.trim());
  return /integer|number/i.test(type) && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** Radio buttons, the first of which sends nothing. */
function Radios(props: ControlProps & { readonly options: readonly { value: unknown; meaning: string }[] }) {
  const { field, value, onChange, id, describedBy, options } = props;
  const absent = field.default === undefined ? "not sent" : `not sent: ${field.default}`;
  const all = [{ value: undefined, meaning: absent }, ...options];
  return (
    <fieldset class="radios" aria-describedby={describedBy}>
      <legend class="hidden">{field.name}</legend>
      {all.map((option, index) => (
        <label key={String(option.value)}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.value !== undefined && <code>{String(option.value)}</code>}
            {option.meaning !== "" && ` ${option.meaning}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Checkboxes({
  field,
  value,
  onChange,
  id,
  describedBy,
  options,
}: ControlProps & { options: readonly FieldValue[] }) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (item: unknown): void => {
    const next = chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset class="radios" aria-describedby={describedBy}>
      <legend class="hidden">{field.name}</legend>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>
            <code>{option.value}</code> {option.meaning}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Choice({
  field,
  value,
  onChange,
  id,
  invalid,
  describedBy,
  options,
}: ControlProps & { options: readonly FieldValue[] }) {
  const isOther = value !== undefined && !options.some((option) => option.value === value);
  return (
    <select
      id={id}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={shown(value)}
      onChange={({ currentTarget }) => onChange(typed(field, currentTarget.value))}
    >
      <option value="">{field.default === undefined ? "not sent" : `not sent: ${field.default}`}</option>
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.meaning === String(option.value) ? option.value : `${option.value} · ${option.meaning}`}
        </option>
      ))}
      {isOther && <option value={shown(value)}>{shown(value)}</option>}
    </select>
  );
}

/** Whether the control is a group of its own, which has the name already. */
export function isLaidOut({ control, values = [] }: Field, revision: Call["revision"]): boolean {
  const options = onlyListedOn(values, revision).length;
  return control === "flag" || (control === "list" && options > 0) || (control === "choice" && options <= LAID_OUT);
}

/** What a parameter is entered with. */
export function Control(props: ControlProps): ComponentChild {
  const { field, value, revision, onChange, id, invalid, describedBy } = props;
  const options = onlyListedOn(field.values ?? [], revision);
  if (field.control === "image") return <ImageControl {...props} />;
  if (isLaidOut(field, revision)) {
    if (field.control === "list") return <Checkboxes {...props} options={options} />;
    const flags = [false, true].map((flag) => ({ value: flag, meaning: "" }));
    return <Radios {...props} options={field.control === "flag" ? flags : options} />;
  }
  if (field.control === "choice") return <Choice {...props} options={options} />;
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      spellcheck={false}
      inputMode={field.control === "number" ? "numeric" : "text"}
      placeholder={field.default === undefined ? "" : `not sent: ${field.default}`}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={shown(value)}
      onInput={({ currentTarget }) => onChange(typed(field, currentTarget.value))}
    />
  );
}
