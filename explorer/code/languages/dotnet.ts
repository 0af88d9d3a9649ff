import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const text = (value: string): string => quote(value, TEXTS.csharp);

const CSHARP_VALUES: ValueSyntax = {
  text,
  list: (items, itemType) => `new ${itemType === "number" ? "long?" : "string"}[] { ${items.join(", ")} }`,
};

function write({ operation, region, parameters, target }: FaceidCode): string {
  const isLocal = !target.isDefault;
  return lines(
    "using System;",
    "using TencentCloud.Common;",
    isLocal && "using TencentCloud.Common.Profile;",
    "using TencentCloud.Faceid.V20180301;",
    "using TencentCloud.Faceid.V20180301.Models;",
    "",
    "class Program",
    "{",
    "    static void Main()",
    "    {",
    "        var credential = new Credential",
    "        {",
    `            SecretId = Environment.GetEnvironmentVariable("${SECRET_ID}"),`,
    `            SecretKey = Environment.GetEnvironmentVariable("${SECRET_KEY}"),`,
    `            Token = Environment.GetEnvironmentVariable("${SECURITY_TOKEN}"),`,
    "        };",
    isLocal && [
      "        var profile = new ClientProfile",
      "        {",
      "            HttpProfile = new HttpProfile",
      "            {",
      `                Protocol = ${text(`${target.protocol}://`)},`,
      `                Endpoint = ${text(target.host)},`,
      "            },",
      "        };",
    ],
    `        var client = new FaceidClient(credential, ${text(region)}${isLocal ? ", profile" : ""});`,
    "",
    `        var request = new ${operation}Request`,
    "        {",
    eachParameter(parameters, (name, value) => `            ${name} = ${writeValue(value, CSHARP_VALUES)},`),
    "        };",
    "",
    `        var response = client.${operation}Sync(request);`,
    "        Console.WriteLine(AbstractModel.ToJsonString(response));",
    "    }",
    "}",
  );
}

export const DOTNET: Language = {
  title: ".NET",
  file: "Program.cs",
  needs: "dotnet add package TencentCloudSDKIntlEN.Faceid",
  inTests: undefined,
  byHand: { proof: "run", what: "Mono 6.8, SDK 3.0.1381 built from its sources" },
  faceid: write,
};
