// Exchanges the OIDC token of a GitHub Actions job for temporary credentials of a CAM role and hands them to the steps that follow, masked.
// The call is not signed: the token is the proof (AssumeRoleWithWebIdentity, 1150/49454: Authorization is SKIP).
import { appendFileSync } from "node:fs";

const STS = process.env.STS_ENDPOINT ?? "https://sts.intl.tencentcloudapi.com";
const AUDIENCE = "sts.intl.tencentcloudapi.com";
const TIMEOUT_MS = 10_000;

function required(name, hint) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${hint}`);
  return value;
}

async function json(url, init) {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
  if (!answer.ok) throw new Error(`${new URL(url).host} answered with ${answer.status}`);
  return answer.json();
}

async function identityToken() {
  const hint = "give the job the permission id-token: write";
  const url = new URL(required("ACTIONS_ID_TOKEN_REQUEST_URL", hint));
  url.searchParams.set("audience", AUDIENCE);
  const authorization = `Bearer ${required("ACTIONS_ID_TOKEN_REQUEST_TOKEN", hint)}`;
  return (await json(url, { headers: { authorization } })).value;
}

async function credentials() {
  const hint = "docs/schedules.md says which variables the GitHub environment needs";
  const body = {
    ProviderId: required("TENCENTCLOUD_OIDC_PROVIDER", hint),
    RoleArn: required("TENCENTCLOUD_ROLE_ARN", hint),
    RoleSessionName: `github-${required("GITHUB_RUN_ID", "this runs in a GitHub Actions job")}`,
    WebIdentityToken: await identityToken(),
    DurationSeconds: 900,
  };
  const headers = {
    authorization: "SKIP",
    "content-type": "application/json",
    "x-tc-action": "AssumeRoleWithWebIdentity",
    "x-tc-version": "2018-08-13",
    "x-tc-region": "ap-singapore",
    "x-tc-timestamp": String(Math.floor(Date.now() / 1_000)),
  };
  const { Response } = await json(STS, { method: "POST", headers, body: JSON.stringify(body) });
  if (Response.Error) throw new Error(`${Response.Error.Code} (RequestId ${Response.RequestId})`);
  return Response.Credentials;
}

try {
  const file = required("GITHUB_ENV", "this runs in a GitHub Actions job");
  const { TmpSecretId, TmpSecretKey, Token } = await credentials();
  for (const secret of [TmpSecretId, TmpSecretKey, Token]) process.stdout.write(`::add-mask::${secret}\n`);
  const variables = {
    TENCENTCLOUD_SECRET_ID: TmpSecretId,
    TENCENTCLOUD_SECRET_KEY: TmpSecretKey,
    TENCENTCLOUD_SECURITY_TOKEN: Token,
  };
  appendFileSync(
    file,
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
  );
} catch (error) {
  process.stderr.write(`error: no temporary credentials: ${error.message}\n`);
  process.exitCode = 1;
}
