import { loadFile } from "../../helpers/environment-file";
import { functionLines } from "../../helpers/function-lines";
import { IdentityProviderServer } from "../../helpers/identity-provider-server";
import { type LocalEndpoint, startLocalEndpoint } from "../../helpers/local-endpoint";

const FILE = `
region: ap-singapore
profiles: { select: [HK] }
endpoint:
  identityProvider:
    issuer: https://login.example.com/
    audience: ekyc
    jwksUrl: https://login.example.com/jwks.json
    subjects: { perHour: 10 }
`;

let endpoint: LocalEndpoint | undefined;
afterEach(() => endpoint?.close());

it.each(["web", "event"])(
  "a deployed %s function with an identity provider serves keys, and in a local cloud never leaves the machine for a JWT",
  async (kind) => {
    endpoint = await startLocalEndpoint(loadFile(`${FILE}function: { kind: ${kind}, maxInstances: 1 }\n`));
    const { url, key } = endpoint;
    const bearer = new IdentityProviderServer().token({ exp: Date.now() / 1_000 + 60 });
    const ask = async (credential: string) => {
      const headers = { authorization: `Bearer ${credential}` };
      const response = await fetch(`${url}/v1/tokens`, { method: "POST", headers, body: '{"profile":"HK"}' });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    expect(await ask(key)).toEqual([201, undefined]);
    expect(await ask(bearer)).toEqual([503, "identity_provider_unavailable"]);
    const [topic] = [...endpoint.deployment.localCloud.cloud.cls.topics.values()];
    const lines = functionLines(topic).join("");
    expect(lines).toContain("Keys of the identity provider, https://login.example.com/jwks.json");
    expect(JSON.stringify(topic?.records)).not.toContain(bearer);
  },
);
