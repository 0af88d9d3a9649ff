// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { EXAMPLE_CLIENT_KEY } from "../../contract/endpoint/client-key";
import { newClientKey } from "../../keys/key-format";
import { broken, GOOD, withResource } from "../helpers/lint";

const RANDOM = "q7Zt4vXk2EXAMPLE9Rb3wYc8N";
const CLIENT_KEY = `ekyc_abcdefgh_${"EXAMPLE".repeat(7).slice(0, 43)}`;
const AKID = `AKID${"EXAMPLE1234567"}`;
const PEM = "-----BEGIN RSA PRIVATE KEY-----\nEXAMPLE\n-----END RSA PRIVATE KEY-----";

const fn = (environment: object) =>
  withResource("tencentcloud_scf_function", "Function", { name: "f", tags: { owner: "identity" }, ...environment });

const found = (json: Record<string, unknown>, secret: string): string[] => {
  const lines = broken(json);
  expect(lines.join("\n")).not.toContain(secret);
  return lines.map((line) => line.replace(/ \(\d+ characters, not shown\); allowed: a reference$/, ""));
};

describe("plaintext-secret", () => {
  it.each([
    ["a SecretId", AKID, "a SecretId of Tencent Cloud"],
    ["a private key", PEM, "a private key"],
    ["a client key of ours", newClientKey({ environment: "prod", now: 0 }).plaintext, "a client key of this endpoint"],
    ["a client key of version 1", CLIENT_KEY, "a client key of this endpoint"],
  ])("finds %s in any field, shows none of it, and no other rule finds it", (_what, secret, name) => {
    expect(found(fn({ description: `see ${secret}` }), secret)).toEqual([
      `plaintext-secret tencentcloud_scf_function.Function: description holds ${name}`,
    ]);
  });

  it.each([
    [
      "a map of environment variables",
      { environment: { variables: { DB_TOKEN: RANDOM } } },
      "DB_TOKEN",
      "a random value",
    ],
    [
      "a list of keys and values",
      { environment: [{ variables: [{ key: "API_KEY", value: RANDOM }] }] },
      "API_KEY",
      "a random value",
    ],
    [
      "JSON in a text",
      { custom: JSON.stringify({ nested: [{ clientSecret: RANDOM }] }) },
      "clientSecret",
      "a random value",
    ],
    ["a password however weak", { DB_PASSWORD: "hunter22" }, "DB_PASSWORD", "a value"],
  ])("finds a secret by the name of its field in %s", (_what, environment, field, value) => {
    expect(found(fn(environment), RANDOM)).toEqual([
      `plaintext-secret tencentcloud_scf_function.Function: ${field} holds ${value} in a field for secrets`,
    ]);
  });

  it("finds a value in what the provider itself calls sensitive", () => {
    const provider = { tencentcloud: [{ region: "ap-singapore", security_token: "short" }] };
    expect(found({ ...GOOD, provider }, "short")).toEqual([
      "plaintext-secret provider.tencentcloud: security_token holds a value in an attribute that the provider calls sensitive",
    ]);
  });

  it("finds the default of a variable and the value of an output", () => {
    expect(found({ ...GOOD, variable: { api_key: { default: AKID } } }, AKID)).toHaveLength(1);
    expect(found({ ...GOOD, output: { token: { value: PEM } } }, PEM)).toHaveLength(1);
  });

  it.each([
    ["a reference", { DB_PASSWORD: "${var.password}" }],
    ["the name of a secret", { secret_name: "ekyc-token-endpoint-dev-client-keys" }],
    ["words in a field for keys", { key: "prefix/dev/terraform.tfstate", token: "client-keys-2025" }],
    ["a hash in a field that is not for secrets", { zip_file: "assets/9f86d081884c7d659a2feaa0c55ad015.zip" }],
    ["the example key of the documentation", { description: `a key such as ${EXAMPLE_CLIENT_KEY}` }],
    ["a comment", { "//": { token: RANDOM } }],
  ])("leaves alone %s", (_what, environment) => {
    expect(broken(fn(environment))).toEqual([]);
  });
});
