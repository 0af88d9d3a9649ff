/**
 * The runtimes that can be run here, and where the interpreter of each is (583/40690; docs.cloudbase.net, cloud-function/runtime-support).
 * CreateFunction's text ends at Nodejs18.15; 20.19 was seen live. Newer ones are documented for CloudBase only.
 */
export const RUNTIMES = {
  "Nodejs12.16": "/var/lang/node12/bin",
  "Nodejs14.18": "/var/lang/node14/bin",
  "Nodejs16.13": "/var/lang/node16/bin",
  "Nodejs18.15": "/var/lang/node18/bin",
  "Nodejs20.19": "/var/lang/node20/bin",
} as const;

export type RuntimeName = keyof typeof RUNTIMES;

export const isRuntime = (name: string): name is RuntimeName => name in RUNTIMES;
