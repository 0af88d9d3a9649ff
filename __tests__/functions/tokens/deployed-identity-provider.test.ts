import { IdentityProviderServer } from "../../../proofs/traffic/identity-provider-server";
import { PrivateAuthority } from "../../../proofs/traffic/private-authority";
import { loadFile } from "../../helpers/environment-file";
import { functionLines } from "../../helpers/function-lines";
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

async function ask({ url }: LocalEndpoint, credential: string): Promise<readonly [number, string | undefined]> {
  const headers = { authorization: `Bearer ${credential}` };
  const response = await fetch(`${url}/v1/tokens`, { method: "POST", headers, body: '{"profile":"HK"}' });
  return [response.status, ((await response.json()) as { code?: string }).code];
}

it.each(["web", "event"])(
  "a deployed %s function with an identity provider serves keys, and in a local cloud never leaves the machine for a JWT",
  async (kind) => {
    endpoint = await startLocalEndpoint(loadFile(`${FILE}function: { kind: ${kind}, maxInstances: 1 }\n`));
    const bearer = new IdentityProviderServer().token({ exp: Date.now() / 1_000 + 60 });
    expect(await ask(endpoint, endpoint.key)).toEqual([201, undefined]);
    expect(await ask(endpoint, bearer)).toEqual([503, "identity_provider_unavailable"]);
    const [topic] = [...endpoint.deployment.localCloud.cloud.cls.topics.values()];
    const lines = functionLines(topic).join("");
    expect(lines).toContain("Keys of the identity provider, https://login.example.com/jwks.json");
    expect(JSON.stringify(topic?.records)).not.toContain(bearer);
  },
);

it("a deployed function takes JWTs of a provider on this machine, whose authority the local cloud is told to trust", async () => {
  const authority = new PrivateAuthority();
  const provider = await new IdentityProviderServer(authority.certify("127.0.0.1")).start();
  try {
    const file = FILE.replace("https://login.example.com/jwks.json", `${provider.url}/jwks.json`);
    const environment = loadFile(`${file}function: { kind: event, maxInstances: 1 }\n`);
    endpoint = await startLocalEndpoint(environment, { authoritiesFile: authority.file });
    const exp = Date.now() / 1_000 + 60;
    expect(await ask(endpoint, provider.token({ exp }))).toEqual([201, undefined]);
    expect(await ask(endpoint, provider.token({ exp, aud: "another" }))).toEqual([401, "invalid_token"]);
  } finally {
    await provider.close();
    authority.remove();
  }
});
