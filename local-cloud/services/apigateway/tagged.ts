import { inRegion, type TaggedResources } from "../../core/tagged";

/** API Gateway's. */
export const API_GATEWAY_TAGGED: TaggedResources = {
  service: (cloud, region, id) => inRegion(cloud.apigateway.services.get(id), region),
};
