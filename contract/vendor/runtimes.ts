/**
 * SCF's runtimes for Node.js, with the folder of each one's interpreter on the platform, which a Web function's
 * scf_bootstrap has to name: up to 16 on 583/40690 (2024-12-02), 18 and 20 in the documentation of CloudBase's HTTP
 * functions, which run on the same platform (docs.cloudbase.net/cloud-function/runtime-support, read 2026-11-29).
 * CreateFunction's text ends at Nodejs18.15; 20.19 was seen live.
 */
export const RUNTIMES = {
  "Nodejs12.16": "/var/lang/node12/bin",
  "Nodejs14.18": "/var/lang/node14/bin",
  "Nodejs16.13": "/var/lang/node16/bin",
  "Nodejs18.15": "/var/lang/node18/bin",
  "Nodejs20.19": "/var/lang/node20/bin",
} as const;

export type RuntimeName = keyof typeof RUNTIMES;

export const isRuntime = (name: string): name is RuntimeName => Object.hasOwn(RUNTIMES, name);

/** The runtimes that the endpoint's code runs on, the default first. */
export const ENDPOINT_RUNTIMES = ["Nodejs20.19", "Nodejs18.15"] as const satisfies readonly RuntimeName[];

export type EndpointRuntime = (typeof ENDPOINT_RUNTIMES)[number];
