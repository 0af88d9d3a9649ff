import type { TaggedResources } from "../../core/tagged";

/** SSM's. */
export const SSM_TAGGED: TaggedResources = {
  secret: ({ ssm, account }) =>
    ssm.all.map((resource) => ({
      region: resource.region,
      id: `creatorUin/${account.uin}/${resource.name}`,
      resource,
    })),
};
