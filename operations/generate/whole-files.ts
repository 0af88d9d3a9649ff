import { ANSWERS_SCHEMA } from "../../contract/endpoint/api/answers-schema";
import { openApiDocument } from "../../contract/endpoint/api/openapi";
import { EXPECTATION, QUARANTINED_PROFILE } from "../../contract/endpoint/expectation-schema";
import { defaultProfiles } from "../../contract/endpoint/profiles";
import { RESULT_REQUEST_SCHEMA } from "../../contract/endpoint/result-request-schema";
import { TOKEN_REQUEST_SCHEMA } from "../../contract/endpoint/token-request-schema";
import { contractAt, EVERY_REVISION } from "../../contract/vendor/revisions";
import { profile, profileOverrideSchema, profileSchema } from "../../contract/vendor/schema/profile-schema";
import {
  applySdkVerificationTokenRequest,
  applySdkVerificationTokenRequestSchema,
} from "../../contract/vendor/schema/request-schema";
import { applySdkVerificationTokenResponseSchema } from "../../contract/vendor/schema/response-schema";
import { typeSchema } from "../../contract/vendor/schema/ruled-object";
import { editorSchema } from "../../environments/schema/editor-schema";
import { environmentSchema } from "../../environments/schema/environment-schema";
import type { JsonSchema } from "../../lib/json-schema";
import { REPORT_SCHEMA, REPORT_SHAPE } from "../../smoke/schema/report-schema";
import { FOLDERS } from "./folders";
import { localCloudCoverage } from "./local-cloud-coverage";
import { typesFile } from "./types";
import { requireStrict, validatorFiles } from "./validators";

const header = (source: string): string => `// Generated from ${source} by \`npm run generate\`. Do not edit.\n`;
const HEADER = header("contract/");

/** `tsType` is for the generator of types alone. */
const json = (value: unknown): string =>
  `${JSON.stringify(value, (key, member) => (key === "tsType" ? undefined : member), 2)}\n`;

/** Every file that is generated from its first byte to its last: path from the project's root to content. */
export async function wholeFiles(): Promise<Map<string, string>> {
  const response = applySdkVerificationTokenResponseSchema(EVERY_REVISION);
  const environment = environmentSchema(EVERY_REVISION);
  const types = await typesFile(HEADER, [
    typeSchema(applySdkVerificationTokenRequest(EVERY_REVISION)),
    response,
    typeSchema(profile(EVERY_REVISION)),
    profileOverrideSchema(EVERY_REVISION),
    TOKEN_REQUEST_SCHEMA,
    RESULT_REQUEST_SCHEMA,
    EXPECTATION,
    QUARANTINED_PROFILE,
    ANSWERS_SCHEMA,
  ]);
  const schemas: Record<string, JsonSchema> = {
    request: applySdkVerificationTokenRequestSchema(EVERY_REVISION),
    response,
    profile: profileSchema(EVERY_REVISION),
    "token-request": TOKEN_REQUEST_SCHEMA,
    "result-request": RESULT_REQUEST_SCHEMA,
  };
  requireStrict([...Object.values(schemas), ANSWERS_SCHEMA, environment, REPORT_SCHEMA]);
  // What the function checks: what a client sends and what the vendor answers.
  const validators = validatorFiles(HEADER, [response, TOKEN_REQUEST_SCHEMA, RESULT_REQUEST_SCHEMA]);
  const profiles = defaultProfiles(EVERY_REVISION);
  return new Map([
    ...Object.entries(schemas).map(
      ([name, schema]) => [`${FOLDERS.contract}/${name}.schema.json`, json(schema)] as const,
    ),
    [`${FOLDERS.contract}/openapi.json`, json(openApiDocument())],
    [`${FOLDERS.contract}/types.ts`, types],
    [`${FOLDERS.contract}/validators.js`, validators.javascript],
    [`${FOLDERS.contract}/validators.d.ts`, validators.declarations],
    [
      `${FOLDERS.contract}/profiles.ts`,
      `${HEADER}\nimport type { Profile } from "./types";\n\n/** One profile per IdCardType that any revision lists; a revision's own are those of its types. */\nexport const DEFAULT_PROFILES: Readonly<Record<string, Profile>> = ${json(profiles).trimEnd()};\n`,
    ],
    [`${FOLDERS.environments}/environment.schema.json`, json(editorSchema(environment))],
    [
      `${FOLDERS.environments}/types.ts`,
      await typesFile(header("environments/schema/"), [environment], {
        module: "../../contract/generated/types",
        names: ["Expectation", "Profile", "ProfileOverride", "QuarantinedProfile"],
      }),
    ],
    [`${FOLDERS.localCloud}/coverage.json`, json(localCloudCoverage(contractAt("latest")))],
    [`${FOLDERS.smoke}/report.schema.json`, json(REPORT_SCHEMA)],
    [`${FOLDERS.smoke}/types.ts`, await typesFile(header("smoke/schema/"), [REPORT_SHAPE])],
  ]);
}
