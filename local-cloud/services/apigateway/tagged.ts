import { type TaggedResources, taggedById } from "../../core/tagged";

/** API Gateway's. */
export const API_GATEWAY_TAGGED: TaggedResources = { service: ({ apigateway }) => taggedById(apigateway.services) };
