import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../lib/user-error";

/** Folder of the SDK that is installed. */
export const INSTALLED_SDK = dirname(require.resolve("tencentcloud-sdk-nodejs-intl-en/package.json"));

/** Where a release of the SDK keeps a version of faceid. */
const FACEID_FOLDER = join("tencentcloud", "faceid", "v20180301");

/** A field of a request or response as the SDK documents it. */
export interface ModelField {
  readonly name: string;
  /** As the SDK writes it, for example `Array.<number>`. */
  readonly type: string;
  /** The documentation, without the type. */
  readonly text: string;
  /** Line of its declaration, from 1. */
  readonly line: number;
}

/** What a release of the SDK says about ApplySdkVerificationToken. */
export interface SdkModel {
  /** Version of the release. */
  readonly version: string;
  /** The file the fields are read from. */
  readonly file: string;
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly request: readonly ModelField[];
  readonly response: readonly ModelField[];
}

const FIELD =
  /\/\*\*\n(?<doc>(?:(?!\*\/)[\s\S])*?)\n\s*\* @type \{(?<type>[^|}]+?) \|\| null\}\s*\*\/\s*this\.(?<name>\w+) = null;/g;

function readFields(source: string, className: string): ModelField[] | undefined {
  const start = source.indexOf(`class ${className} `);
  if (start < 0) return undefined;
  const end = source.indexOf("\n}\n", start);
  const lineAt = (index: number): number => source.slice(0, index).split("\n").length;
  return [...source.slice(start, end).matchAll(FIELD)].map((match) => {
    const { doc = "", type = "", name = "" } = match.groups ?? {};
    const text = doc.replace(/^\s*\* ?/, "").trim();
    return { name, type, text, line: lineAt(start + match.index + match[0].length) };
  });
}

/**
 * Reads the documentation in the models of a release of the SDK.
 * @param folder of the package, with its package.json @default INSTALLED_SDK
 * @throws UserError when the folder is not a release of the SDK, or one without the action
 */
export function readSdkModel(folder: string = INSTALLED_SDK): SdkModel {
  const file = join(folder, FACEID_FOLDER, "models.js");
  const fix =
    "Name the folder of the package tencentcloud-sdk-nodejs-intl-en, for example node_modules/tencentcloud-sdk-nodejs-intl-en.";
  let source: string;
  let client: string;
  let version: unknown;
  try {
    source = readFileSync(file, "utf8");
    client = readFileSync(join(folder, FACEID_FOLDER, "faceid_client.js"), "utf8");
    ({ version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: unknown });
  } catch (error) {
    const reason = error instanceof SyntaxError ? "package.json is not JSON" : (error as Error).message;
    throw new UserError(`${folder} is not a release of the SDK: ${reason}.`, fix);
  }
  const request = readFields(source, "ApplySdkVerificationTokenRequest");
  const response = readFields(source, "ApplySdkVerificationTokenResponse");
  const [, endpoint, apiVersion] = /super\("([^"]+)", "([^"]+)"/.exec(client) ?? [];
  if (!request?.length || !response?.length || endpoint === undefined || apiVersion === undefined) {
    throw new UserError(`${file} does not describe ApplySdkVerificationToken in a form that can be read.`, fix);
  }
  return { version: String(version), file, endpoint, apiVersion, request, response };
}
