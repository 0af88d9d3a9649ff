import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../../lib/user-error";
import { serviceTrustPolicy } from "../../policies/service-trust";
import type { Cloud } from "../cloud";
import { ApiError } from "../core/api-error";
import { DEFAULT_VERSION_ID } from "../services/ssm/state";
import type { Seed, SeedObject } from "./seed-schema";

const FIX = "Correct the seed file.";

/**
 * Creates what a seed names, by the rules of the services.
 * @param folder where the paths of its files begin
 * @throws UserError for what a service refuses, and for a file that cannot be read
 */
export function applySeed(cloud: Cloud, seed: Seed, folder: string): void {
  const { region: usual = "ap-singapore" } = seed;
  for (const { name, value, versionId = DEFAULT_VERSION_ID, region = usual } of seed.secrets ?? []) {
    named(`the secret ${name}`, () => {
      const createdAt = cloud.clock.now();
      const secret = cloud.ssm.createSecret({ name, region, description: "", tags: {}, createdAt });
      cloud.ssm.addVersion(secret, versionId, { value });
    });
  }
  for (const { name, region = usual, acl, objects = [] } of seed.buckets ?? []) {
    const bucket = cloud.cos.createBucket(withAppId(name, cloud.account.appId), region, acl);
    for (const object of objects) {
      const body = content(object, folder);
      const headers = { "content-type": object.contentType ?? "application/octet-stream" };
      cloud.cos.put(bucket, { key: object.key, body, headers, acl: "private" });
    }
  }
  const policies = new Map<string, number>();
  for (const { name, document } of seed.policies ?? []) {
    named(`the policy ${name}`, () => {
      const input = { name, description: "", document: JSON.stringify(document), tags: {} };
      policies.set(name, cloud.cam.createPolicy(input).policyId);
    });
  }
  for (const { name, trust, policies: attached = [] } of seed.roles ?? []) {
    named(`the role ${name}`, () => {
      const document = typeof trust === "string" ? serviceTrustPolicy(trust) : JSON.stringify(trust);
      const { roleId } = cloud.cam.createRole({ name, document, description: "", tags: {} });
      for (const policy of attached) cloud.cam.attachRolePolicy(roleId, required(policies, policy, name));
    });
  }
  for (const { logset, topic, region = usual } of seed.logTopics ?? []) {
    named(`the log topic ${topic}`, () => {
      const isThere = [...cloud.cls.logsets.values()].find((one) => one.name === logset && one.region === region);
      const { logsetId } = isThere ?? cloud.cls.createLogset({ name: logset, region, tags: {} });
      cloud.cls.createTopic({ logsetId, name: topic, tags: {} });
    });
  }
}

const withAppId = (name: string, appId: string): string => (name.endsWith(`-${appId}`) ? name : `${name}-${appId}`);

function required(policies: ReadonlyMap<string, number>, name: string, role: string): number {
  const found = policies.get(name);
  if (found !== undefined) return found;
  throw new UserError(`The seed's role ${role} has a policy ${name}, which is not among the seed's policies.`, FIX);
}

function named(what: string, create: () => void): void {
  try {
    create();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new UserError(`The seed's ${what.replace(/^the /, "")} is refused: ${error.message} (${error.code})`, FIX);
  }
}

function content({ key, text, file }: SeedObject, folder: string): Buffer {
  if ((text === undefined) === (file === undefined)) {
    throw new UserError(
      `The seed's object ${key} has ${text === undefined ? "neither" : "both"} of text and file.`,
      "Give it one of them.",
    );
  }
  if (file === undefined) return Buffer.from(text ?? "");
  try {
    return readFileSync(resolve(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The file ${file} of the seed's object ${key} cannot be read (${code}).`,
      "Give a path that begins at the seed file.",
    );
  }
}
