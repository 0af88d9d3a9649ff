export type {
  CodeMeaning,
  FullResult,
  Health,
  IssuedToken,
  MediaLink,
  Profile,
  Result,
  ResultComparison,
  ResultDocument,
  ResultRequest,
  ResultSummary,
  ResultWarning,
  TokenRequest,
} from "../contract/generated/types";
export { EndpointClient, type EndpointClientOptions, type IssueOptions, type WaitOptions } from "./endpoint-client";
export { EndpointError, NoAnswerError, ProblemError, UnexpectedAnswerError } from "./errors";
export type { KnownProblem, Problem, UnknownProblem } from "./problem";
export type { RetryOptions } from "./retry";
export type { CallOptions, Fetch, FetchedResponse, Surroundings } from "./transport";
export { isUsable, type UsableOptions } from "./usable";
