import type { Call } from "../../api";
import type { Field } from "../../catalogue/model";

/** What a control is given. */
export interface ControlProps {
  readonly field: Field;
  readonly value: unknown;
  readonly revision: Call["revision"];
  readonly onChange: (value: unknown) => void;
  /** Id of the control, or of the first one of a group. */
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string;
}
