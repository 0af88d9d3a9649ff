import { defaultProfiles } from "../../../contract/profiles";
import { contractAt } from "../../../contract/revisions";
import { environmentSchema } from "../../../contract/schema/environment-schema";
import type { JsonSchema } from "../../../contract/schema/json-schema";
import { profile, profileSchema } from "../../../contract/schema/profile-schema";
import {
  applySdkVerificationTokenRequest,
  applySdkVerificationTokenRequestSchema,
} from "../../../contract/schema/request-schema";
import { applySdkVerificationTokenResponseSchema } from "../../../contract/schema/response-schema";
import { typeSchema } from "../../../contract/schema/ruled-object";
import { TOKEN_REQUEST_SCHEMA } from "../../../contract/schema/token-request-schema";
import { REPORT_SCHEMA, REPORT_SHAPE } from "../../../smoke/schema/report-schema";
import { alarmsPage } from "./alarms-page";
import { configurationPage } from "./configuration-page";
import { lintRulesPage } from "./lint-rules-page";
import { localCloudPage } from "./local-cloud-page";
import { profilesPage } from "./profiles-page";
import { smokeReportersPage } from "./smoke-reporters-page";
import { typesFile } from "./types";
import { validatorFiles } from "./validators";

const HEADER = "// Generated from contract/ by `npm run generate`. Do not edit.\n";
const SMOKE_HEADER = "// Generated from smoke/schema/ by `npm run generate`. Do not edit.\n";
const SMOKE_FOLDER = "smoke/generated";
const FOLDER = "contract/generated";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file: path from the project's root to content. The same contract always gives the same bytes. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const contract = contractAt();
  const request = applySdkVerificationTokenRequestSchema(contract);
  const response = applySdkVerificationTokenResponseSchema(contract);
  const environment = environmentSchema(contract);
  const handlerSchemas: Record<string, JsonSchema> = {
    request,
    response,
    profile: profileSchema(contract),
    "token-request": TOKEN_REQUEST_SCHEMA,
  };
  const types = await typesFile(HEADER, [
    typeSchema(applySdkVerificationTokenRequest(contract)),
    response,
    typeSchema(profile(contract)),
    TOKEN_REQUEST_SCHEMA,
    environment,
  ]);
  // The environment's validator is apart because the handler's bundle takes the whole file and needs only the others.
  const validators = validatorFiles(HEADER, Object.values(handlerSchemas));
  const environmentValidator = validatorFiles(HEADER, [environment]);
  const profiles = defaultProfiles(contract);
  const reportValidator = validatorFiles(SMOKE_HEADER, [REPORT_SCHEMA]);
  return new Map([
    ...Object.entries({ ...handlerSchemas, environment }).map(
      ([name, schema]) => [`${FOLDER}/${name}.schema.json`, json(schema)] as const,
    ),
    [`${FOLDER}/types.ts`, types],
    [`${FOLDER}/validators.js`, validators.javascript],
    [`${FOLDER}/validators.d.ts`, validators.declarations],
    [`${FOLDER}/environment-validator.js`, environmentValidator.javascript],
    [`${FOLDER}/environment-validator.d.ts`, environmentValidator.declarations],
    [
      `${FOLDER}/profiles.ts`,
      `${HEADER}\nimport type { Profile } from "./types";\n\n/** One profile per IdCardType of revision ${contract.revision}. */\nexport const DEFAULT_PROFILES: Readonly<Record<string, Profile>> = ${json(profiles).trimEnd()};\n`,
    ],
    [`${SMOKE_FOLDER}/report.schema.json`, json(REPORT_SCHEMA)],
    [`${SMOKE_FOLDER}/types.ts`, await typesFile(SMOKE_HEADER, [REPORT_SHAPE])],
    [`${SMOKE_FOLDER}/report-validator.js`, reportValidator.javascript],
    [`${SMOKE_FOLDER}/report-validator.d.ts`, reportValidator.declarations],
    ["docs/alarms.md", alarmsPage()],
    ["docs/profiles.md", profilesPage(contract)],
    ["docs/configuration.md", configurationPage(environment)],
    ["docs/local-cloud.md", localCloudPage(contract)],
    ["docs/lint-rules.md", lintRulesPage()],
    ["docs/smoke-reporters.md", smokeReportersPage()],
  ]);
}
