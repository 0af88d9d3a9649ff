import type { Cloud } from "../../../cloud";
import type { FunctionVersion } from "../state/function";
import type { Admission } from "./admission";
import type { ExecutionCredentials } from "./execution-role";
import type { FunctionLog } from "./function-log";
import type { ProcessGroups } from "./process-groups";
import type { ScfSettings } from "./settings";

/** What functions of both types run with. */
export interface RuntimeParts {
  readonly cloud: Cloud;
  /** Base address of the local cloud's APIs. */
  readonly apiUrl: string;
  readonly settings: ScfSettings;
  readonly credentials: ExecutionCredentials;
  readonly admission: Admission;
  readonly processes: ProcessGroups;
  readonly logFor: (version: FunctionVersion) => FunctionLog;
  /** The time on the machines on which functions run, milliseconds since the epoch. */
  readonly instanceTime: () => number;
}
