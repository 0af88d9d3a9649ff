// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { templatesIn } from "../../rules/templates";
import { broken, GOOD, withResource } from "../helpers/lint";

const topic = (config: Record<string, unknown>) =>
  withResource("tencentcloud_cls_topic", "Topic", {
    ...{ topic_name: "tokens", logset_id: "x", period: 30, tags: { owner: "identity" } },
    ...config,
  });

const finding = (name: string, what: string): string =>
  `template-code tencentcloud_cls_topic.Topic: ${name} holds ${what}; allowed: references and functions of values, or the text escaped`;

describe("template-code", () => {
  it.each([
    ['${file("/etc/passwd")}', "a call of file()"],
    ['before ${upper(file("/etc/passwd"))} after', "a call of file()"],
    ['${join("", [templatefile("a.tpl", { x = { y = 1 } })])}', "a call of templatefile()"],
    ['${"${filebase64("x")}"}', "a call of filebase64()"],
    ["$$$${x} ${timestamp()}", "a call of timestamp()"],
    ["%{ if true }yes%{ endif }", "a template directive"],
    ["100%{", "a template directive"],
  ])("finds %s, and no other rule does", (owner, what) => {
    expect(new Set(broken(topic({ tags: { owner } })))).toEqual(new Set([finding("owner", what)]));
  });

  it("finds it in JSON that stands in a text, in outputs and in the backend", () => {
    expect(broken(topic({ describes: JSON.stringify({ note: '${file("x")}' }) }))).toEqual([
      finding("note", "a call of file()"),
    ]);
    const elsewhere = { ...GOOD, output: { secret: { value: '${filebase64("k")}' } } };
    expect(broken(elsewhere)).toEqual([
      "template-code output.secret: value holds a call of filebase64(); allowed: references and functions of values, or the text escaped",
    ]);
  });

  it.each([
    '$${file("/etc/passwd")}',
    "%%{ if true }",
    "100 % {x}",
    "${tencentcloud_cls_logset.Logs.id}",
    "${jsondecode(tencentcloud_scf_trigger.Url.trigger_attribute).NetConfig.ExtranetUrl}",
    '${format("file(%s)", data.x.y)}',
    "file(1)",
  ])("leaves %s alone", (owner) => {
    expect(broken(topic({ tags: { owner } }))).toEqual([]);
  });

  it("leaves conditions alone, which are code and are compared with nothing but themselves", () => {
    const precondition = [{ condition: '${filesha256("a.zip") == "0"}', error_message: "no" }];
    expect(broken(topic({ lifecycle: { precondition } }))).toEqual([]);
    const telling = [{ condition: "${true}", error_message: '${file("x")}' }];
    expect(broken(topic({ lifecycle: { precondition: telling } }))).toEqual([
      finding("error_message", "a call of file()"),
    ]);
  });
});

it("a template ends where its brace is closed, not at one that is quoted or nested", () => {
  expect(templatesIn('a ${x("}", { y = "\\"}" })} b %{ for z in w }${z}')).toEqual([
    { kind: "expression", code: 'x("}", { y = "\\"}" })' },
    { kind: "directive", code: " for z in w " },
    { kind: "expression", code: "z" },
  ]);
});
