import type { FaceidOperation } from "../api";

/** Where code sends a call. */
export interface CodeTarget {
  readonly protocol: "http" | "https";
  /** With the port, if it is not the protocol's own. */
  readonly host: string;
  /** Whether it is what an SDK uses unless told otherwise. */
  readonly isDefault: boolean;
}

/** What is sent, by the names on the wire; each name is a word of letters and digits. */
export type CodeParameters = Readonly<Record<string, unknown>>;

/** A call to faceid, as code makes it. */
export interface FaceidCode {
  readonly operation: FaceidOperation;
  readonly region: string;
  readonly parameters: CodeParameters;
  readonly target: CodeTarget;
  /** The endpoint in front of faceid, for callers that ask it instead; without a trailing slash. */
  readonly endpointUrl: string;
}

/** A call to the endpoint, as code makes it. */
export interface EndpointCode {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly parameters: CodeParameters;
  /** Address of the endpoint, without a trailing slash. */
  readonly url: string;
}

/** How far the code of a language is checked against the real thing. */
export type Proof = "run" | "compiled" | "parsed";

/** A language, or a tool of the command line, that a call can be written in. */
export interface Language {
  readonly title: string;
  /** Name of the file that the code belongs in. */
  readonly file: string;
  /** What has to be there, and the command that brings it. */
  readonly needs: string;
  /** What the person who runs the code should know. */
  readonly note?: string;
  /** How it reaches a local cloud, where that takes more than the code. */
  readonly local?: string;
  /** What the tests do with its code where the runtime is there. */
  readonly inTests: Proof | undefined;
  /** What was done with its code by hand, and with which release of the SDK. */
  readonly byHand?: { readonly proof: Proof; readonly what: string };
  /** Code of a call to faceid. */
  readonly faceid: (call: FaceidCode) => string;
  /** Code of a call to the endpoint. @default - the language has no client of it */
  readonly endpoint?: (call: EndpointCode) => string | undefined;
}
