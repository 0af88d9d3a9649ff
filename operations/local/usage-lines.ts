import { wantsSignedRequests } from "../../environments/derived";
import { readOutputs } from "../../environments/outputs-file";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";

/** An environment's stack that is up in a local cloud. */
export interface UsableStack {
  readonly environment: Pick<ResolvedEnvironment, "endpoint" | "name" | "profiles">;
  readonly outputsFile: string;
  /** Holds a client key, or will. */
  readonly keyFile: string;
}

/**
 * Lines of a shell that use a stack in a local cloud, with the variables that lead there: first what creates the keys.
 * Curl cannot sign, so there is none where requests are signed.
 */
export function usageLines({ environment, outputsFile, keyFile }: UsableStack): {
  readonly keys: readonly string[];
  readonly calls: readonly string[];
} {
  const { name, profiles, endpoint } = environment;
  const target = `--env ${name} --outputs ${outputsFile}`;
  const url = readOutputs(name, outputsFile).endpointUrl;
  const key = `-H "Authorization: Bearer $(cat ${keyFile})"`;
  const [profile] = Object.keys(profiles);
  return {
    keys: [
      `npx ekyc keys create ${target} --key-file ${keyFile}`,
      ...(endpoint.gateway.kind === "edgeone" ? [`npx ekyc keys edge ${target}`] : []),
    ],
    calls: [
      `npx ekyc smoke ${target} --key-file ${keyFile}`,
      ...(wantsSignedRequests(environment)
        ? []
        : [
            `curl ${url}/v1/health`,
            `curl ${key} ${url}/v1/profiles`,
            `curl ${key} -H "Content-Type: application/json" -d '{"profile":"${profile}"}' ${url}/v1/tokens`,
          ]),
    ],
  };
}
