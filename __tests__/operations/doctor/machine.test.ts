import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bindings } from "../../../operations/doctor/checks/bindings";
import { nodeVersion } from "../../../operations/doctor/checks/node-version";
import { provider } from "../../../operations/doctor/checks/provider";
import { terraform } from "../../../operations/doctor/checks/terraform";
import { temporaryFolder } from "../../helpers/temporary-folder";
import { examine } from "./examine";
import { fakeBinary, fakeTerraform } from "./fake-binary";

const root = temporaryFolder();

describe("Node.js", () => {
  it.each([
    ["20.19.0", "pass"],
    ["22.1.0", "pass"],
    ["20.18.3", "fail"],
    ["18.20.8", "fail"],
  ])("%s is a %s", async (version, state) => {
    expect(await examine(nodeVersion, { nodeVersion: version })).toMatchObject({ state });
  });

  it("that is too old is named with what is needed", async () => {
    expect(await examine(nodeVersion, { nodeVersion: "20.18.3" })).toMatchObject({
      found: "Node.js 20.18.3; needed: 20.19 or newer",
      fix: "Install Node.js 20.19 or newer: nvm install 20",
    });
  });
});

describe("Terraform", () => {
  const search = (variables: Record<string, string>) => examine(terraform, { root, variables });

  it.each(["1.11.0", "1.11.4", "1.12.0-rc1", "2.0.0"])("%s passes", async (version) => {
    expect(await search({ PATH: fakeTerraform(version) })).toMatchObject({
      state: "pass",
      found: `Terraform ${version}`,
    });
  });

  it.each(["1.10.5", "1.9.9", "0.15.0"])("%s is too old", async (version) => {
    expect(await search({ PATH: fakeTerraform(version) })).toMatchObject({
      state: "fail",
      found: `Terraform ${version}; needed: 1.11 or newer`,
    });
  });

  it("that is not on the PATH fails with where to get it", async () => {
    expect(await search({ PATH: temporaryFolder() })).toMatchObject({
      state: "fail",
      found: "terraform and tofu: not on the PATH",
      fix: expect.stringContaining("Install terraform 1.11 or newer"),
    });
  });

  it("that does not say its version is unknown, with the command that shows it", async () => {
    const expected = { state: "unknown", fix: "CHECKPOINT_DISABLE=1 terraform version -json" };
    expect(await search({ PATH: fakeBinary("terraform", "exit 1") })).toMatchObject(expected);
    expect(await search({ PATH: fakeBinary("terraform", "echo Terraform v1.11.4") })).toMatchObject(expected);
  });

  it("is told not to ask the network for a newer version", async () => {
    const path = fakeBinary("terraform", `printf '{"terraform_version":"1.11.%s"}' "$CHECKPOINT_DISABLE"`);
    expect(await search({ PATH: path })).toMatchObject({ state: "pass", found: "Terraform 1.11.1" });
  });

  it("may be OpenTofu, once cdktf is told so", async () => {
    const path = fakeTerraform("1.11.2", "tofu");
    expect(await search({ PATH: path })).toMatchObject({ state: "fail", fix: "export TERRAFORM_BINARY_NAME=tofu" });
    expect(await search({ PATH: path, TERRAFORM_BINARY_NAME: "tofu" })).toMatchObject({
      state: "pass",
      found: "OpenTofu 1.11.2",
    });
  });

  it("under a name that does not exist fails, whatever else is there", async () => {
    expect(await search({ PATH: fakeTerraform("1.11.4"), TERRAFORM_BINARY_NAME: "terrafrom" })).toMatchObject({
      state: "fail",
      found: "terrafrom: not on the PATH",
      fix: "Correct TERRAFORM_BINARY_NAME, or unset it to use terraform.",
    });
  });
});

describe("the provider", () => {
  const PATH = fakeTerraform("1.11.4");
  const UNPACKED = "registry.terraform.io/tencentcloudstack/tencentcloud/1.83.25/linux_amd64";
  const BINARY = `${UNPACKED}/terraform-provider-tencentcloud_v1.83.25`;
  const ZIP =
    "registry.terraform.io/tencentcloudstack/tencentcloud/terraform-provider-tencentcloud_1.83.25_linux_amd64.zip";

  function folderWith(file: string): string {
    const folder = temporaryFolder();
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
    return folder;
  }

  /** What is found with this CLI configuration. */
  const withConfiguration = (text: string, more: Record<string, string> = {}) => {
    const file = join(temporaryFolder(), "terraformrc");
    writeFileSync(file, text);
    return examine(provider, { root, variables: { PATH, HOME: root, TF_CLI_CONFIG_FILE: file, ...more } });
  };

  const mirror = (path: string, more = "") =>
    `provider_installation {\n  filesystem_mirror {\n    path = "${path}"\n${more}\n  }\n}\n`;

  it.each([
    ["unpacked", BINARY],
    ["as a zip", ZIP],
  ])("in a filesystem mirror, %s, passes", async (_what, file) => {
    const folder = folderWith(file);
    expect(await withConfiguration(mirror(folder))).toMatchObject({
      state: "pass",
      found: `tencentcloudstack/tencentcloud 1.83.25 for linux_amd64 in the filesystem mirror ${folder}`,
    });
  });

  it.each(['include = ["registry.terraform.io/tencentcloudstack/*"]', 'include = ["tencentcloudstack/tencentcloud"]'])(
    "in a mirror with %s passes",
    async (line) => {
      expect(await withConfiguration(mirror(folderWith(BINARY), line))).toMatchObject({ state: "pass" });
    },
  );

  it.each([
    'include = ["hashicorp/*"]',
    'include = ["registry.example/tencentcloudstack/*"]',
    'exclude = ["tencentcloudstack/*"]',
  ])("in a mirror with %s is unknown", async (line) => {
    expect(await withConfiguration(mirror(folderWith(BINARY), line))).toMatchObject({ state: "unknown" });
  });

  it.each([
    ["another version", BINARY.replaceAll("1.83.25", "1.83.24")],
    ["another platform", BINARY.replace("linux_amd64", "darwin_arm64")],
    ["another provider", BINARY.replace("tencentcloudstack", "hashicorp")],
  ])("is unknown when the mirror holds %s, with the command that shows it", async (_what, file) => {
    expect(await withConfiguration(mirror(folderWith(file)))).toMatchObject({
      state: "unknown",
      fix: "terraform -chdir=cdktf.out/stacks/token-endpoint-dev init -backend=false",
    });
  });

  it("in the plugin cache passes, and the registry's part is said", async () => {
    const folder = folderWith(BINARY);
    const expected = { state: "pass", found: expect.stringMatching(/plugin cache .*; the registry is still asked/) };
    expect(await withConfiguration(`plugin_cache_dir = "${folder}"`)).toMatchObject(expected);
    expect(await withConfiguration('plugin_cache_dir = "$CACHE"', { CACHE: folder })).toMatchObject(expected);
    expect(await withConfiguration("", { TF_PLUGIN_CACHE_DIR: folder })).toMatchObject(expected);
  });

  it("in a line that is commented out is unknown", async () => {
    const folder = folderWith(BINARY);
    expect(await withConfiguration(`# plugin_cache_dir = "${folder}"`)).toMatchObject({ state: "unknown" });
    expect(await withConfiguration(`/* ${mirror(folder)} */`)).toMatchObject({ state: "unknown" });
  });

  it("in the home folder's plugins counts only while the configuration names no installation", async () => {
    const HOME = temporaryFolder();
    mkdirSync(join(HOME, ".terraform.d/plugins", UNPACKED), { recursive: true });
    writeFileSync(join(HOME, ".terraform.d/plugins", BINARY), "");
    expect(await withConfiguration("", { HOME })).toMatchObject({ state: "pass" });
    expect(await withConfiguration("provider_installation {\n  direct {}\n}", { HOME })).toMatchObject({
      state: "unknown",
    });
  });
});

describe("the provider's bindings", () => {
  const stamp = (text: string): string => {
    const file = join(temporaryFolder(), "stamp.json");
    writeFileSync(file, text);
    return file;
  };

  it("pass when they were generated from the schema as it is", async () => {
    expect(await examine(bindings)).toMatchObject({ state: "pass" });
  });

  it.each([
    ["missing", join(root, "none.json"), "were not generated on install."],
    ["old", stamp('{"schema":"other"}'), "are older than provider/schema.json."],
  ])("fail when %s, with the command", async (_what, bindingsStamp, sentence) => {
    expect(await examine(bindings, { bindingsStamp })).toMatchObject({
      state: "fail",
      found: expect.stringContaining(sentence),
      fix: "Run `npm run generate -w provider`.",
    });
  });

  it("are unknown when the stamp cannot be read", async () => {
    expect(await examine(bindings, { bindingsStamp: stamp("{") })).toMatchObject({ state: "unknown" });
  });
});
