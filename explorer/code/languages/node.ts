import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const PACKAGE = "tencentcloud-sdk-nodejs-intl-en";

export const text = (value: string): string => quote(value, TEXTS.javascript);

export const JAVASCRIPT: ValueSyntax = { text, list: (items) => `[${items.join(", ")}]` };

function write({ operation, region, parameters, target }: FaceidCode): string {
  const http = target.isDefault ? "" : `${text(`${target.protocol}://`)}, ${text(target.host)}`;
  return lines(
    `const { ClientProfile, Credential, HttpProfile } = require(${text(`${PACKAGE}/tencentcloud/common`)});`,
    `const { Client, Models } = require(${text(`${PACKAGE}/tencentcloud/faceid`)}).v20180301;`,
    "",
    `const { ${SECRET_ID}, ${SECRET_KEY}, ${SECURITY_TOKEN} } = process.env;`,
    `const credential = new Credential(${SECRET_ID}, ${SECRET_KEY}, ${SECURITY_TOKEN});`,
    `const profile = new ClientProfile("TC3-HMAC-SHA256", new HttpProfile(${http}));`,
    `const client = new Client(credential, ${text(region)}, profile);`,
    "",
    `const request = new Models.${operation}Request();`,
    eachParameter(parameters, (name, value) => `request.${name} = ${writeValue(value, JAVASCRIPT)};`),
    "",
    `client.${operation}(request, (error, response) => {`,
    "  if (error) {",
    "    console.error(error);",
    "    process.exitCode = 1;",
    "  } else {",
    "    console.log(response.to_json_string());",
    "  }",
    "});",
  );
}

export const NODE: Language = {
  title: "Node.js",
  file: "call.cjs",
  needs: `npm install ${PACKAGE}`,
  note: "The SDK signs with v1 unless TC3-HMAC-SHA256 is named.",
  inTests: "run",
  faceid: write,
};
