import { CLIENT_PARAMETERS } from "../../../contract/endpoint/client-parameters";
import { APPLY_SDK_VERIFICATION_TOKEN } from "../../../contract/vendor/api";
import { parameterName } from "../../../contract/vendor/wire-name";
import type { CodeParameters, EndpointCode, FaceidCode, Language } from "../language";
import { lines } from "../lines";
import { writeValue } from "../literals";
import { CLIENT_KEY } from "../variables";
import { JAVASCRIPT, text } from "./node";

const PACKAGE = "ekyc-token-endpoint";

/** What each operation of the endpoint is in the client; its own description is for tools. */
const METHODS: Readonly<Record<string, string>> = {
  "/v1/health": "health",
  "/v1/profiles": "listProfiles",
  "/v1/tokens": "issueToken",
  "/v1/results": "getResult",
};

function write(url: string, method: string, parameters: CodeParameters): string {
  const members = Object.entries(parameters).map(([name, value]) => `  ${name}: ${writeValue(value, JAVASCRIPT)},`);
  return lines(
    `import { EndpointClient } from ${text(`${PACKAGE}/client`)};`,
    "",
    `const key = process.env[${text(CLIENT_KEY)}];`,
    `if (!key) throw new Error(${text(`${CLIENT_KEY} is not set`)});`,
    `const endpoint = new EndpointClient({ url: ${text(url)}, key });`,
    "",
    members.length === 0
      ? `const answer = await endpoint.${method}();`
      : [`const answer = await endpoint.${method}({`, members, "});"],
    "console.log(JSON.stringify(answer));",
  );
}

/** The parameters that a caller of the endpoint may bring; its profile decides the others. */
const PER_REQUEST = [...CLIENT_PARAMETERS.map(({ spec }) => spec.name), "CompareImage"];

/** The profile that is used when the request names no type of document, as the page's default. */
const DEFAULT_TYPE = "HK";

function writeFaceid({ operation, parameters, endpointUrl }: FaceidCode): string {
  if (operation !== APPLY_SDK_VERIFICATION_TOKEN) {
    return write(endpointUrl, "getResult", { sdkToken: parameters["SdkToken"] ?? "" });
  }
  const brought = Object.entries(parameters).filter(([name]) => PER_REQUEST.includes(name));
  return write(endpointUrl, "issueToken", {
    profile: parameters["IdCardType"] ?? DEFAULT_TYPE,
    ...Object.fromEntries(brought.map(([name, value]) => [parameterName(name), value])),
  });
}

function writeEndpoint({ path, parameters, url }: EndpointCode): string | undefined {
  const method = METHODS[path];
  return method === undefined ? undefined : write(url, method, parameters);
}

export const CLIENT: Language = {
  title: "Endpoint's client",
  file: "call.mts",
  needs: `npm install ${PACKAGE}`,
  note:
    "It asks the endpoint, not faceid: the profile decides what a caller cannot change, and the answer is the " +
    "endpoint's. It takes a client key instead of an account's.",
  inTests: "run",
  faceid: writeFaceid,
  endpoint: writeEndpoint,
};
