import type { FindingCode } from "../../debugger/finding";
import type { Form, Wire } from "./requests";

/** A request with one mistake, and what must be said of it. */
export interface PlantedMistake {
  readonly what: string;
  readonly code: FindingCode;
  readonly wire: Wire | string;
  /** @default "curl" */
  readonly form?: Form;
  /** Words of what was got. */
  readonly got: RegExp;
  /** The line that differs. */
  readonly line: RegExp | undefined;
  /** Whether it can be seen without the key. @default false */
  readonly seen?: true;
}

/** A key that is known too, and signs none of what it is named in. */
export const OTHER = { secretId: `AKID${"zZ9y".repeat(8)}`, secretKey: "another secret key of this machine" };
