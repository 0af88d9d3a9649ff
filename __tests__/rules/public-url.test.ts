// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { broken, withResource } from "../helpers/lint";

const desc = (AuthType: string, EnableExtranet = true) => JSON.stringify({ AuthType, NetConfig: { EnableExtranet } });
const url = (trigger_desc: string, type = "http") =>
  withResource("tencentcloud_scf_trigger", "Url", { type, trigger_desc });
const OPEN = "is NONE, so anybody on the internet may call it; allowed: CAM, or a reason why that is meant";

describe("public-url", () => {
  it("finds a function URL without authentication, and no other rule does", () => {
    expect(broken(url(desc("NONE")))).toEqual([
      `public-url tencentcloud_scf_trigger.Url: AuthType of the function URL ${OPEN}`,
    ]);
  });

  it("finds one in a function's own triggers", () => {
    const triggers = [
      { type: "timer", trigger_desc: "0 * * * * * *" },
      { type: "http", trigger_desc: desc("NONE") },
    ];
    const stack = withResource("tencentcloud_scf_function", "F", { tags: { owner: "identity" }, triggers });
    expect(broken(stack)).toEqual([`public-url tencentcloud_scf_function.F: AuthType of the function URL ${OPEN}`]);
  });

  it("finds one that does not say whether it is on the internet: SCF puts it there", () => {
    expect(broken(url(JSON.stringify({ AuthType: "NONE" })))).toHaveLength(1);
    expect(broken(url(JSON.stringify({ AuthType: "NONE", NetConfig: {} })))).toHaveLength(1);
  });

  it("finds nothing behind CAM, on the intranet only, in a trigger of another type, or where only Terraform knows", () => {
    expect(broken(url(desc("CAM")))).toEqual([]);
    expect(broken(url(desc("NONE", false)))).toEqual([]);
    expect(broken(url(desc("NONE"), "timer"))).toEqual([]);
    expect(broken(url("${var.desc}"))).toEqual([]);
  });
});
