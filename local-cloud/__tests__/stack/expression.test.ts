// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { evaluate, findDependency, findReferences } from "../../stack/expression";

const SCOPE = {
  tencentcloud_cam_role: {
    role: { id: "4611", name: "execution", tags: { "creator-uin": "1", list: [10, { deep: true }] } },
  },
  tencentcloud_scf_trigger: { url: { trigger_attribute: '{"NetConfig":{"ExtranetUrl":"http://127.0.0.1:1"},"n":1}' } },
  path: { module: __dirname },
  data: { tencentcloud_user_info: { me: { uin: "100", nothing: null } } },
};

const FILE = basename(__filename);
const SHA256 = createHash("sha256").update(readFileSync(__filename)).digest("hex");

const WHERE = "the output url";

describe("an expression", () => {
  test.each<[string, unknown]>([
    ["plain", "plain"],
    ["", ""],
    ["$${not} %%{not} $ { %", "${not} %{not} $ { %"],
    ["${tencentcloud_cam_role.role.id}", "4611"],
    ["role/${tencentcloud_cam_role.role.id}/x", "role/4611/x"],
    ["${tencentcloud_cam_role.role.id}${tencentcloud_cam_role.role.name}", "4611execution"],
    ["${data.tencentcloud_user_info.me.uin}", "100"],
    ['${tencentcloud_cam_role.role.tags["creator-uin"]}', "1"],
    ["${tencentcloud_cam_role.role.tags.list[0]}", 10],
    ["${tencentcloud_cam_role.role.tags.list.0}", 10],
    ["${tencentcloud_cam_role.role.tags.list[1].deep}", true],
    ["${ tencentcloud_cam_role . role . id }", "4611"],
    ["${12}", 12],
    ["${-1.5e3}", -1500],
    ["a${1}b${true}", "a1btrue"],
    ["${true}", true],
    ["${null}", null],
    ["${data.tencentcloud_user_info.me.nothing}", null],
    ['${"a\\"b\\n\\u00e9\\U0001F600"}', 'a"b\né😀'],
    ['${"uin/${data.tencentcloud_user_info.me.uin}"}', "uin/100"],
    ["${(1)}", 1],
    ["${[]}", []],
    ['${[1, "two", [3],]}', [1, "two", [3]]],
    ['${{a = 1, "b" : tencentcloud_cam_role.role.id, ("c") = null}}', { a: 1, b: "4611", c: null }],
    ["${jsondecode(tencentcloud_scf_trigger.url.trigger_attribute).NetConfig.ExtranetUrl}", "http://127.0.0.1:1"],
    [
      "${jsondecode(tencentcloud_scf_trigger.url.trigger_attribute)}",
      { NetConfig: { ExtranetUrl: "http://127.0.0.1:1" }, n: 1 },
    ],
    [
      '${jsonencode({"b" = [1, true, null], "a" = {"z" = "<&>", "y" = "é\\u2028"}})}',
      '{"a":{"y":"é\\u2028","z":"\\u003c\\u0026\\u003e"},"b":[1,true,null]}',
    ],
    ["${try(tencentcloud_cam_role.role.tags.owner, tencentcloud_cam_role.role.id)}", "4611"],
    ["${try(tencentcloud_cam_role.role.id, tencentcloud_cam_role.role.name)}", "4611"],
    ['${replace("https://http://a/b", "https://http://", "http://")}', "http://a/b"],
    ['${replace("https://$a/b", "https://http://", "http://")}', "https://$a/b"],
    ['${element(split("//", "https://fn.example.net"), 1)}', "fn.example.net"],
    ["${element([tencentcloud_cam_role.role.name, tencentcloud_cam_role.role.id], 0)}", "execution"],
    ["${jsonencode(jsondecode(tencentcloud_scf_trigger.url.trigger_attribute).n)}", "1"],
    ['${tencentcloud_cam_role.role.id == "4611"}', true],
    ['${tencentcloud_cam_role.role.id == "4612"}', false],
    ["${[1, {a = 2}] == [1, {a = 2}]}", true],
    ['${1 == "1"}', false],
    ['${try(jsondecode("{"), tencentcloud_cam_role.role.arn, "else")}', "else"],
    ["${try(1, tencentcloud_cam_role.role.arn)}", 1],
    [`\${filesha256("\${path.module}/${FILE}")}`, SHA256],
    ['${try(filesha256("${path.module}/absent"), "no file")}', "no file"],
  ])("%s is %j", (text, value) => {
    expect(evaluate(text, SCOPE, WHERE)).toEqual(value);
  });

  test("is evaluated wherever it stands in a value", () => {
    expect(evaluate({ a: [{ b: "${tencentcloud_cam_role.role.id}" }], c: 1, d: null }, SCOPE, WHERE)).toEqual({
      a: [{ b: "4611" }],
      c: 1,
      d: null,
    });
  });

  test.each([
    ["${1 + 1}", 'unsupported syntax at "+ 1}"'],
    ["${true ? 1 : 2}", 'unsupported syntax at "? 1 : 2}"'],
    ["${[for x in [1] : x]}", 'unsupported syntax at "x in [1] : x]}"'],
    ["${tencentcloud_cam_role.role[*].id}", 'unsupported syntax at "*].id}"'],
    ["%{ if true }x%{ endif }", 'unsupported syntax at "%{ if true }x%{ endif }"'],
    ["${tencentcloud_cam_role.role.id", "it ends too early"],
    ['${"open', "it ends too early"],
    ["${jsonencod({})}", "there is no function jsonencod, did you mean jsonencode?"],
    ["${toString(1)}", "there is no function toString"],
    ["${tencentcloud_cam_role.role.arn}", "there is no arn among id, name, tags"],
    ["${tencentcloud_cam_role.role.constructor}", "there is no constructor among id, name, tags"],
    ["${tencentcloud_cam_role.role.id.x}", "there is no x in a value of type string"],
    ["${tencentcloud_cam_role.role.tags.list[2]}", "there is no element 2 in a list of 2"],
    ['${filesha256("${path.module}/absent")}', "filesha256 got the path of a file that cannot be read"],
    ['${filesha256("package.json")}', "filesha256 got a path that does not begin with path.module"],
    ["${try()}", "try got no expression that can be evaluated"],
    ["${try(tencentcloud_cam_role.role.arn)}", "try got no expression that can be evaluated"],
    ["${1 == 1 == 1}", 'unsupported syntax at "== 1}"'],
    ['${jsondecode("{")}', "jsondecode got a text that is not JSON"],
    ["${try(tencentcloud_cam_role.role.a, 1[0])}", "try got no expression that can be evaluated"],
    ["${jsondecode(1)}", "a text was expected, not a value of type number"],
    ["a ${tencentcloud_cam_role.role.tags} b", "a value of type object cannot be part of a text"],
    ["a ${data.tencentcloud_user_info.me.nothing} b", "a value of type null cannot be part of a text"],
  ])("%s is refused: %s", (text, problem) => {
    expect(() => evaluate(text, SCOPE, WHERE)).toThrow(
      expect.objectContaining({
        name: "UserError",
        message: `The expression ${JSON.stringify(text)} of the output url cannot be evaluated: ${problem}.`,
        fix: expect.stringContaining("jsondecode, jsonencode"),
      }),
    );
  });
});

describe("the references of a value", () => {
  test.each<[unknown, string[]]>([
    ["no reference", []],
    [
      "${tencentcloud_cam_role.role.id} ${data.tencentcloud_user_info.me.uin}",
      ["tencentcloud_cam_role.role", "data.tencentcloud_user_info.me"],
    ],
    [{ a: ['${jsonencode({"k" = a.b.c["x"][0]})}'], b: 1 }, ["a.b"]],
    ["${jsondecode(a.b.c).NetConfig[d.e.f]}", ["a.b", "d.e"]],
    ['${"quoted ${a.b.c}"}', ["a.b"]],
    ["${[a.b, (c.d.e)]}", ["a.b", "c.d"]],
    ["$${a.b.c}", []],
    ['${try(filesha256("${path.module}/x") == a.b.c, d.e.f == 1)}', ["a.b", "d.e"]],
  ])("%j are %j", (value, references) => {
    expect(findReferences(value, WHERE)).toEqual(references);
  });

  test("in depends_on are addresses without a template around them", () => {
    expect(findDependency("data.tencentcloud_user_info.me", WHERE)).toEqual(["data.tencentcloud_user_info.me"]);
    expect(() => findDependency("${a.b}", WHERE)).toThrow(/unsupported syntax/);
  });
});
