import { type TaggedResources, taggedById } from "../../core/tagged";

/** CLS's. */
export const CLS_TAGGED: TaggedResources = {
  logset: ({ cls }) => taggedById(cls.logsets),
  topic: ({ cls }) => taggedById(cls.topics),
  alarm: ({ alarms }) => taggedById([...alarms.kept].map(([id, { policy }]) => [id, policy] as const)),
  alarmNotice: ({ alarms }) => taggedById(alarms.notices),
};
