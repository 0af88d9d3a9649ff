import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const text = (value: string): string => quote(value, TEXTS.python);

const PYTHON_VALUES: ValueSyntax = {
  text,
  flag: (value) => (value ? "True" : "False"),
  list: (items) => `[${items.join(", ")}]`,
};

function write({ operation, region, parameters, target }: FaceidCode): string {
  const http = `HttpProfile(protocol=${text(target.protocol)}, endpoint=${text(target.host)})`;
  const isLocal = !target.isDefault;
  return lines(
    "import os",
    "",
    "from tencentcloud.common.credential import Credential",
    isLocal && "from tencentcloud.common.profile.client_profile import ClientProfile",
    isLocal && "from tencentcloud.common.profile.http_profile import HttpProfile",
    "from tencentcloud.faceid.v20180301 import faceid_client, models",
    "",
    "credential = Credential(",
    `    os.environ["${SECRET_ID}"],`,
    `    os.environ["${SECRET_KEY}"],`,
    `    os.environ.get("${SECURITY_TOKEN}"),`,
    ")",
    isLocal && `profile = ClientProfile(httpProfile=${http})`,
    `client = faceid_client.FaceidClient(credential, ${text(region)}${isLocal ? ", profile" : ""})`,
    "",
    `request = models.${operation}Request()`,
    eachParameter(parameters, (name, value) => `request.${name} = ${writeValue(value, PYTHON_VALUES)}`),
    "",
    `response = client.${operation}(request)`,
    "print(response.to_json_string())",
  );
}

export const PYTHON: Language = {
  title: "Python",
  file: "call.py",
  needs: "pip install tencentcloud-sdk-python-intl-en",
  inTests: "parsed",
  byHand: { proof: "run", what: "Python 3.11, SDK 3.1.161" },
  faceid: write,
};
