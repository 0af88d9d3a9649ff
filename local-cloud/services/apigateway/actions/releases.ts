import { type Action, requestSchema } from "../../../core/action";
import { within } from "../../../core/answer-fields";
import {
  ENVIRONMENT,
  type EnvironmentRequest,
  isoTime,
  PAGE,
  type PageRequest,
  requestedService,
  type ServiceRequest,
  serviceResource,
  TEXT,
  TEXTS,
  takePage,
} from "./parameters";

interface ReleaseServiceRequest extends EnvironmentRequest {
  readonly ReleaseDesc: string;
}

/** Releases a service as it is now: from then on an environment serves these APIs. */
export const releaseService: Action<ReleaseServiceRequest> = {
  name: "ReleaseService",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ReleaseDesc: TEXT }, [
      "ServiceId",
      "EnvironmentName",
      "ReleaseDesc",
    ]),
  resource: serviceResource,
  answers: ["Result.ReleaseDesc", "Result.ReleaseVersion"],
  differs: "It holds at once.",
  perform(call) {
    const { EnvironmentName, ReleaseDesc } = call.parameters;
    const release = call.cloud.apigateway.release(requestedService(call), EnvironmentName, ReleaseDesc);
    return { Result: { ReleaseDesc: release.description, ReleaseVersion: release.version } };
  },
};

type DescribeServiceEnvironmentReleaseHistoryRequest = ServiceRequest & Partial<EnvironmentRequest> & PageRequest;

/** The releases of a service in an environment, or in all of them, newest first. */
export const describeServiceEnvironmentReleaseHistory: Action<DescribeServiceEnvironmentReleaseHistoryRequest> = {
  name: "DescribeServiceEnvironmentReleaseHistory",
  request: () => requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.VersionList[]", ["VersionName", "VersionDesc", "ReleaseTime"])],
  differs: "Newest first (not documented).",
  perform(call) {
    const { EnvironmentName } = call.parameters;
    const releases = requestedService(call)
      .history.filter(({ environment }) => environment === (EnvironmentName ?? environment))
      .reverse();
    return {
      Result: {
        TotalCount: releases.length,
        VersionList: takePage(releases, call.parameters).map(({ version, description, releasedAt }) => ({
          VersionName: version,
          VersionDesc: description,
          ReleaseTime: isoTime(releasedAt),
        })),
      },
    };
  },
};

/** Takes a service out of an environment. */
export const unReleaseService: Action<EnvironmentRequest> = {
  name: "UnReleaseService",
  request: () =>
    requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ApiIds: TEXTS }, ["ServiceId", "EnvironmentName"]),
  resource: serviceResource,
  answers: ["Result"],
  differs:
    "Taking back what is not released succeeds (not documented; the Terraform provider relies on it). ApiIds is accepted and ignored.",
  perform(call) {
    requestedService(call).released.delete(call.parameters.EnvironmentName);
    return { Result: true };
  },
};
