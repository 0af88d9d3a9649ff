import type { Action } from "../../../core/action";
import { requestSchema } from "../../../core/request-schema";
import { within } from "../../../core/within";
import { isoTime } from "./iso-time";
import { PAGE, type PageRequest, pageOf } from "./page";
import {
  ENVIRONMENT,
  type EnvironmentRequest,
  type ServiceRequest,
  serviceOf,
  serviceResource,
  TEXT,
} from "./parameters";

type Request = ServiceRequest & Partial<EnvironmentRequest> & PageRequest;

/** The releases of a service in an environment, or in all of them, newest first. */
export const describeServiceEnvironmentReleaseHistory: Action<Request> = {
  name: "DescribeServiceEnvironmentReleaseHistory",
  request: () => requestSchema({ ServiceId: TEXT, EnvironmentName: ENVIRONMENT, ...PAGE }, ["ServiceId"]),
  resource: serviceResource,
  answers: ["Result.TotalCount", ...within("Result.VersionList[]", ["VersionName", "VersionDesc", "ReleaseTime"])],
  differs: "Newest first (not documented).",
  perform(call) {
    const { EnvironmentName } = call.parameters;
    const releases = serviceOf(call)
      .history.filter(({ environment }) => environment === (EnvironmentName ?? environment))
      .reverse();
    return {
      Result: {
        TotalCount: releases.length,
        VersionList: pageOf(releases, call.parameters).map(({ version, description, releasedAt }) => ({
          VersionName: version,
          VersionDesc: description,
          ReleaseTime: isoTime(releasedAt),
        })),
      },
    };
  },
};
