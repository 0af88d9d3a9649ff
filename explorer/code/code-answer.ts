/** Answer of `/api/code`. */
export interface CodeAnswer {
  /** The languages that the call can be written in. */
  readonly languages: readonly { readonly id: string; readonly title: string }[];
  readonly id: string;
  readonly code: string;
  readonly file: string;
  readonly needs: string;
  /** What the person who runs the code should know. */
  readonly notes: readonly string[];
  /** How the code of this language was checked against the real thing. */
  readonly checked: string;
}
