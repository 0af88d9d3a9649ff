import { FACEID } from "../../../contract/vendor/api";
import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const text = (value: string): string => quote(value, TEXTS.ruby);

const RUBY_VALUES: ValueSyntax = { text, list: (items) => `[${items.join(", ")}]` };

function write({ operation, region, parameters, target }: FaceidCode): string {
  return lines(
    'require "tencentcloud-sdk-common"',
    "",
    "include TencentCloud::Common",
    "",
    `credential = Credential.new(ENV.fetch("${SECRET_ID}"), ENV.fetch("${SECRET_KEY}"), ENV["${SECURITY_TOKEN}"])`,
    "profile = ClientProfile.new",
    'profile.language = "en-US"',
    !target.isDefault && [
      `profile.http_profile.scheme = ${text(target.protocol)}`,
      `ENV["http_proxy"] = ${text(`${target.protocol}://${target.host}`)}`,
    ],
    "client = AbstractClient.new(",
    `  credential, ${text(region)}, ${text(FACEID.version)}, ${text(FACEID.endpoint)}, "call", profile`,
    ")",
    "",
    "parameters = {",
    eachParameter(parameters, (name, value) => `  ${text(name)} => ${writeValue(value, RUBY_VALUES)},`),
    "}",
    "",
    `puts client.send_request(${text(operation)}, parameters)`,
  );
}

export const RUBY: Language = {
  title: "Ruby",
  file: "call.rb",
  needs: "gem install tencentcloud-sdk-common",
  note:
    "There is no SDK for Ruby of the international site. This takes the common part of the China site's, whose faceid " +
    "knows none of these actions, and names the international host itself. The answer is JSON, with any error in it.",
  local: "The SDK takes no port, so the call goes through the local cloud as its proxy.",
  inTests: "parsed",
  byHand: { proof: "run", what: "Ruby 3.1, tencentcloud-sdk-common 3.0.1335" },
  faceid: write,
};
