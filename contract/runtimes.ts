/** A runtime of SCF's that the endpoint can run on. */
export interface RuntimeSpec {
  /** Its name in CreateFunction. */
  readonly name: string;
  /** Where its interpreter is on the platform, which a Web function's scf_bootstrap has to name. */
  readonly node: string;
}

/**
 * The interpreters' paths are on 583/40690 (2024-12-02) up to Node 16, and for Node 18 and 20 in the documentation of CloudBase's HTTP functions, which run
 * on the same platform (docs.cloudbase.net/cloud-function/runtime-support, read 2026-11-29).
 */
export const RUNTIMES = [
  { name: "Nodejs20.19", node: "/var/lang/node20/bin/node" },
  { name: "Nodejs18.15", node: "/var/lang/node18/bin/node" },
] as const satisfies readonly RuntimeSpec[];

export type RuntimeName = (typeof RUNTIMES)[number]["name"];
