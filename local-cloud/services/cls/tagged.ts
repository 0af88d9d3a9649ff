import { inRegion, type TaggedResources } from "../../core/tagged";

/** CLS's. */
export const CLS_TAGGED: TaggedResources = {
  logset: (cloud, region, id) => inRegion(cloud.cls.logsets.get(id), region),
  topic: (cloud, region, id) => inRegion(cloud.cls.topics.get(id), region),
  alarm: (cloud, region, id) => inRegion(cloud.alarms.kept.get(id)?.policy, region),
  alarmNotice: (cloud, region, id) => inRegion(cloud.alarms.notices.get(id), region),
};
