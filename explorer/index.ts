/** The door of the explorer: nothing outside this folder imports anything else of it. */

export type {
  AccountTarget,
  EndpointTarget,
  ExplorerCredentials,
  ExplorerEnvironment,
  ExplorerOptions,
  FaceidTarget,
  TestUserChoice,
} from "./options";
export { BUILT_PAGE, bundlePage } from "./page-files";
export { type Explorer, startExplorer } from "./server/start-explorer";
