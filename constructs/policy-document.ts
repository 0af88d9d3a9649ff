/** One statement of a CAM policy of syntax 2.0 (598/10603): what may be done to what. */
export interface PolicyStatement {
  readonly effect: "allow" | "deny";
  /** For example `ssm:GetSecretValue`. */
  readonly action: readonly string[];
  /** Six segments each ({@link sixSegments}), or `*` for an action that CAM authorises at operation level only. */
  readonly resource: readonly string[];
}

/** The parts of `qcs::SERVICE:REGION:ACCOUNT:RESOURCE`; the second of the six segments, the project, is always empty. */
export interface SixSegments {
  readonly service: string;
  readonly region: string;
  /** UIN of the root account. */
  readonly ownerUin: string;
  /** For example `secret/creatorUin/100000000001/name`. */
  readonly resource: string;
}

/** CAM's name of a resource (598/10606). */
export function sixSegments({ service, region, ownerUin, resource }: SixSegments): string {
  return `qcs::${service}:${region}:uin/${ownerUin}:${resource}`;
}

/** The document of a policy, JSON. Elements that may be a text or a list are lists, as the provider asks. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ version: "2.0", statement: statements });
}

/** The document of a role that a product of the vendor may assume, JSON. */
export function serviceTrustDocument(service: string): string {
  return JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/sts:AssumeRole"], principal: { service: [service] } }],
  });
}
