import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const text = (value: string): string => quote(value, TEXTS.php);

const PHP_VALUES: ValueSyntax = { text, list: (items) => `[${items.join(", ")}]` };

function write({ operation, region, parameters, target }: FaceidCode): string {
  const isLocal = !target.isDefault;
  const http = `new HttpProfile(${text(`${target.protocol}://`)}, ${text(target.host)})`;
  return lines(
    "<?php",
    "",
    'require __DIR__ . "/vendor/autoload.php";',
    "",
    "use TencentCloud\\Common\\Credential;",
    isLocal && "use TencentCloud\\Common\\Profile\\ClientProfile;",
    isLocal && "use TencentCloud\\Common\\Profile\\HttpProfile;",
    "use TencentCloud\\Faceid\\V20180301\\FaceidClient;",
    `use TencentCloud\\Faceid\\V20180301\\Models\\${operation}Request;`,
    "",
    "$credential = new Credential(",
    `    getenv("${SECRET_ID}"),`,
    `    getenv("${SECRET_KEY}"),`,
    `    getenv("${SECURITY_TOKEN}") ?: null`,
    ");",
    isLocal && `$profile = new ClientProfile(null, ${http});`,
    `$client = new FaceidClient($credential, ${text(region)}${isLocal ? ", $profile" : ""});`,
    "",
    `$request = new ${operation}Request();`,
    eachParameter(parameters, (name, value) => `$request->${name} = ${writeValue(value, PHP_VALUES)};`),
    "",
    `$response = $client->${operation}($request);`,
    'echo $response->toJsonString(), "\\n";',
  );
}

export const PHP: Language = {
  title: "PHP",
  file: "call.php",
  needs: "composer require tencentcloud/tencentcloud-sdk-php-intl-en",
  inTests: "parsed",
  byHand: { proof: "run", what: "PHP 8.2, SDK 3.0.1454" },
  faceid: write,
};
