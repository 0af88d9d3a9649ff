import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const text = (value: string): string => quote(value, TEXTS.cpp);

/** A text that holds a NUL would end there if its length in bytes were not given. */
const wholeText = (value: string): string =>
  value.includes("\0") ? `std::string(${text(value)}, ${new TextEncoder().encode(value).length})` : text(value);

const CPP_VALUES: ValueSyntax = { text: wholeText, list: (items) => `{${items.join(", ")}}` };

function write({ operation, region, parameters, target }: FaceidCode): string {
  return lines(
    "#include <cstdlib>",
    "#include <iostream>",
    "#include <string>",
    "",
    "// The SDK's headers use these three, and include none of them.",
    "#include <mutex>",
    "#include <unordered_map>",
    "#include <vector>",
    "",
    "#include <tencentcloud/core/Credential.h>",
    "#include <tencentcloud/core/TencentCloud.h>",
    "#include <tencentcloud/core/profile/ClientProfile.h>",
    "#include <tencentcloud/core/profile/HttpProfile.h>",
    "#include <tencentcloud/faceid/v20180301/FaceidClient.h>",
    `#include <tencentcloud/faceid/v20180301/model/${operation}Request.h>`,
    `#include <tencentcloud/faceid/v20180301/model/${operation}Response.h>`,
    "",
    "using namespace TencentCloud;",
    "using namespace TencentCloud::Faceid::V20180301;",
    "",
    "static std::string variable(const char *name) {",
    "    const char *value = std::getenv(name);",
    '    return value ? value : "";',
    "}",
    "",
    "int main() {",
    "    InitAPI();",
    `    Credential credential(variable("${SECRET_ID}"), variable("${SECRET_KEY}"),`,
    `                          variable("${SECURITY_TOKEN}"));`,
    "    HttpProfile http;",
    !target.isDefault && [
      `    http.SetProtocol(HttpProfile::Scheme::${target.protocol.toUpperCase()});`,
      `    http.SetEndpoint(${text(target.host)});`,
    ],
    `    FaceidClient client(credential, ${text(region)}, ClientProfile(http));`,
    "",
    `    Model::${operation}Request request;`,
    eachParameter(parameters, (name, value) => `    request.Set${name}(${writeValue(value, CPP_VALUES)});`),
    "",
    `    auto outcome = client.${operation}(request);`,
    "    if (outcome.IsSuccess()) {",
    "        std::cout << outcome.GetResult().ToJsonString() << std::endl;",
    "    } else {",
    "        std::cerr << outcome.GetError().PrintAll() << std::endl;",
    "    }",
    "    ShutdownAPI();",
    "    return outcome.IsSuccess() ? 0 : 1;",
    "}",
  );
}

export const CPP: Language = {
  title: "C++",
  file: "call.cpp",
  needs: "tencentcloud-sdk-cpp-intl-en, built from its sources with CMake; libcurl, OpenSSL and libuuid",
  note:
    "Build the SDK with CXXFLAGS='-include mutex -include unordered_map -include vector', which release 3.1.165 needs with " +
    "g++ 12, and the code with: g++ -std=c++11 call.cpp -ltencentcloud-sdk-cpp-faceid -ltencentcloud-sdk-cpp-core",
  inTests: undefined,
  byHand: { proof: "compiled", what: "g++ 12 with -std=c++11 -pedantic -Wall, SDK 3.1.165; not linked" },
  faceid: write,
};
