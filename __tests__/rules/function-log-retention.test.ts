// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, type GOOD_RESOURCES, withResource } from "../helpers/lint";

const TAGS = { tags: { owner: "identity" } };
const topic = (config: object) => ({ topic_name: "tokens", ...TAGS, ...config });

/** A stack with a topic, and a function that writes to one. */
function writing(period: object, topicId = "${tencentcloud_cls_topic.Topic.id}") {
  const stack = withResource("tencentcloud_scf_function", "Function", {
    name: "tokens",
    cls_topic_id: topicId,
    ...TAGS,
  });
  const resource = {
    ...(stack["resource"] as typeof GOOD_RESOURCES),
    tencentcloud_cls_topic: { Topic: topic(period) },
  };
  return { ...stack, resource };
}

describe("function-log-retention", () => {
  it("finds a topic that keeps what a function answers for more than a week, and no other rule does", () => {
    expect(broken(writing({ period: 8 }))).toEqual([
      "function-log-retention tencentcloud_cls_topic.Topic: period is 8 days; allowed: at most 7 days",
    ]);
    expect(broken(writing({ period: 7 }))).toEqual([]);
  });

  it("leaves a topic alone that no function of the stack writes to", () => {
    expect(broken(withResource("tencentcloud_cls_topic", "Topic", topic({ period: 90 })))).toEqual([]);
    expect(broken(writing({ period: 90 }, "${tencentcloud_cls_topic.Other.id}"))).toEqual([]);
  });

  it("leaves alone what only Terraform knows", () => {
    expect(broken(writing({ period: "${var.days}" }))).toEqual([]);
  });
});
