import type { Rule } from "./rule";

/** Days for which a function's answers may be found in its topic. */
const MAXIMUM_DAYS = 7;

const reference = (value: unknown): string | undefined =>
  typeof value === "string" ? /^\$\{(tencentcloud_cls_topic\.\w+)\.id\}$/.exec(value)?.[1] : undefined;

export const functionLogRetention = {
  id: "function-log-retention",
  what: `A CLS topic that an SCF function writes to keeps its lines for at most ${MAXIMUM_DAYS} days.`,
  why: "SCF writes what an Event function returns into the topic (583/39777), and of a Web function the vendor says both that it does and that it does not: a token may be there in plain text, for everyone who may search the topic.",
  fix: "Lower `logs.retentionDays` in the environment (`period` of the topic), or suppress the rule for a function that answers nothing secret.",
  check: ({ blocks }) => {
    const functions = blocks.filter(({ kind, type }) => kind === "resource" && type === "tencentcloud_scf_function");
    const written = new Set(functions.map(({ config }) => reference(config["cls_topic_id"])));
    return blocks
      .filter(
        ({ kind, type, address }) => kind === "resource" && type === "tencentcloud_cls_topic" && written.has(address),
      )
      .flatMap(({ address, config: { period }, path }) => {
        if (typeof period === "string" || (typeof period === "number" && period <= MAXIMUM_DAYS)) return [];
        const message = `period is ${typeof period === "number" ? `${period} days` : "not set"}; allowed: at most ${MAXIMUM_DAYS} days`;
        return [{ address, path: [...path, "period"], message }];
      });
  },
} as const satisfies Rule;
