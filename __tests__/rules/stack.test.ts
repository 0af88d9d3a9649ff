import { UserError } from "../../lib/user-error";
import { parseStack } from "../../rules/stack";

const addresses = (json: object) =>
  parseStack(JSON.stringify(json), "f.tf.json", "folder").blocks.map(({ address }) => address);

describe("a stack", () => {
  it("is read in each of the forms that Terraform's JSON syntax has for the same block", () => {
    const config = { topic_name: "t" };
    for (const resource of [
      { tencentcloud_cls_topic: { A: config } },
      [{ tencentcloud_cls_topic: { A: config } }],
      { tencentcloud_cls_topic: [{ A: config }] },
      { tencentcloud_cls_topic: { A: [config] } },
    ]) {
      expect(addresses({ resource })).toEqual(["tencentcloud_cls_topic.A"]);
    }
  });

  it("names blocks as Terraform does, and does not take a comment for one", () => {
    const json = {
      "//": "comment",
      terraform: {},
      locals: { a: 1 },
      provider: { p: [{}, { alias: "x" }] },
      variable: { v: {} },
      output: { o: {} },
      module: { m: {} },
      resource: { "//": "comment", t: { "//": "comment", r: {} } },
      data: { t: { d: {} } },
    };
    expect(addresses(json)).toEqual([
      ...["terraform", "locals", "provider.p", "provider.p", "var.v", "output.o", "module.m", "t.r", "data.t.d"],
    ]);
  });

  it("is called what cdktf calls it, else after its folder", () => {
    expect(parseStack('{"//":{"metadata":{"stackName":"prod"}}}', "f", "folder").name).toBe("prod");
    expect(parseStack("{}", "f", "folder").name).toBe("folder");
  });

  it.each([
    ["{", /^f is not JSON: /],
    ["[]", /^f is not a Terraform configuration: it is not an object\.$/],
  ])("is refused when it is %j", (text, message) => {
    expect(() => parseStack(text, "f", "folder")).toThrow(UserError);
    expect(() => parseStack(text, "f", "folder")).toThrow(message);
  });
});
