import type { TaggedResources } from "../../core/tagged";

/** SSM's. */
export const SSM_TAGGED: TaggedResources = {
  /** `creatorUin/UIN/NAME` */
  secret: (cloud, region, id) => {
    const [, creatorUin, name] = /^creatorUin\/(\d+)\/([^/]+)$/.exec(id) ?? [];
    return creatorUin === cloud.account.uin ? cloud.ssm.list(region).find((secret) => secret.name === name) : undefined;
  },
};
