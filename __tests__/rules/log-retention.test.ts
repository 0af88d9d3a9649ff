// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, withResource } from "../helpers/lint";

const topic = (config: object) =>
  withResource("tencentcloud_cls_topic", "Topic", { topic_name: "tokens", tags: { owner: "identity" }, ...config });

describe("log-retention", () => {
  it("finds a topic that keeps its logs for less than the stack's minimum, and no other rule does", () => {
    expect(broken(topic({ period: 29 }), 30)).toEqual([
      "log-retention tencentcloud_cls_topic.Topic: period is 29 days; allowed in test: at least 30 days",
    ]);
    expect(broken(topic({ period: 30 }), 30)).toEqual([]);
  });

  it("finds a topic that leaves it to the service", () => {
    expect(broken(topic({}))).toEqual([
      "log-retention tencentcloud_cls_topic.Topic: period is not set; allowed in test: at least 7 days",
    ]);
  });

  it("leaves alone what only Terraform knows", () => {
    expect(broken(topic({ period: "${var.days}" }))).toEqual([]);
  });
});
