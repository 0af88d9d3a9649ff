import { UserError } from "../lib/user-error";
import type { Variables } from "../lib/variables";

/** What a request is signed with. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Only temporary keys have one. */
  readonly token?: string;
}

/** Called for every request, because the platform renews temporary keys while a process runs. @throws UserError */
export type CredentialSource = () => Credentials;

function reader(names: readonly [id: string, key: string, token: string], fix: string) {
  return (variables: Variables): CredentialSource => {
    const read = (name: string): string | undefined => {
      const value = variables[name];
      if (value === undefined || value === "") return undefined;
      if (/\s/.test(value))
        throw new UserError(
          `The environment variable ${name} holds blanks or line breaks.`,
          "Set it again without them.",
        );
      return value;
    };
    const require = (name: string): string => {
      const value = read(name);
      if (value === undefined) throw new UserError(`The environment variable ${name} is not set.`, fix);
      return value;
    };
    return () => {
      const token = read(names[2]);
      const pair = { secretId: require(names[0]), secretKey: require(names[1]) };
      return token === undefined ? pair : { ...pair, token };
    };
  };
}

/**
 * The temporary credentials of a function's execution role, in the variables SCF sets (583/32748). Their names have no
 * underscore before ID and KEY: they are not those of the SDKs.
 */
export const functionCredentials = reader(
  ["TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN"],
  "Give the function an execution role: SCF sets the variable only then.",
);

/** The credentials of a person or a pipeline, in the variables that the Terraform provider reads too. */
export const scriptCredentials = reader(
  ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECURITY_TOKEN"],
  "Export a key of the account, or the variables that `npx ekyc local-cloud` prints.",
);
