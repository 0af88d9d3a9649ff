import type { FuzzProperty } from "../property";
import { CONFIGURATION } from "./configuration";
import { DESCRIBED } from "./described";
import { ENDPOINT } from "./endpoint";
import { KEY_DOCUMENTS } from "./key-documents";
import { LOCAL_CLOUD } from "./local-cloud";
import { POLICIES } from "./policies";
import { REDACTION } from "./redaction";
import { REPORTS } from "./reports";
import { SIGNATURES } from "./signatures";

/** Everything that is fuzzed, by room. */
export const FUZZ_PROPERTIES: readonly FuzzProperty[] = [
  ...[...DESCRIBED, ...ENDPOINT, ...CONFIGURATION, ...REDACTION, ...POLICIES],
  ...[...LOCAL_CLOUD, ...SIGNATURES, ...REPORTS, ...KEY_DOCUMENTS],
];
