import { EXPECTATION, QUARANTINED_PROFILE } from "../../contract/endpoint/expectation-schema";
import { defaultProfiles } from "../../contract/endpoint/profiles";
import { TOKEN_REQUEST_SCHEMA } from "../../contract/endpoint/token-request-schema";
import { contractAt, EVERY_REVISION } from "../../contract/vendor/revisions";
import { profile, profileSchema } from "../../contract/vendor/schema/profile-schema";
import {
  applySdkVerificationTokenRequest,
  applySdkVerificationTokenRequestSchema,
} from "../../contract/vendor/schema/request-schema";
import { applySdkVerificationTokenResponseSchema } from "../../contract/vendor/schema/response-schema";
import { typeSchema } from "../../contract/vendor/schema/ruled-object";
import { environmentSchema } from "../../environments/schema/environment-schema";
import type { JsonSchema } from "../../lib/json-schema";
import { REPORT_SCHEMA, REPORT_SHAPE } from "../../smoke/schema/report-schema";
import { alarmsPage } from "./alarms-page";
import { configurationPage } from "./configuration-page";
import { licencesPage } from "./licences-page";
import { lintRulesPage } from "./lint-rules-page";
import { localCloudPage } from "./local-cloud-page";
import { permissionsPage } from "./permissions-page";
import { profilesPage } from "./profiles-page";
import { smokeReportersPage } from "./smoke-reporters-page";
import { typesFile } from "./types";
import { requireStrict, validatorFiles } from "./validators";

const HEADER = "// Generated from contract/ by `npm run generate`. Do not edit.\n";
const ENVIRONMENTS_HEADER = "// Generated from environments/schema/ by `npm run generate`. Do not edit.\n";
const SMOKE_HEADER = "// Generated from smoke/schema/ by `npm run generate`. Do not edit.\n";
const ENVIRONMENTS_FOLDER = "environments/generated";
const SMOKE_FOLDER = "smoke/generated";
const FOLDER = "contract/generated";

/** `tsType` is for the generator of types alone. */
const json = (value: unknown): string =>
  `${JSON.stringify(value, (key, member) => (key === "tsType" ? undefined : member), 2)}\n`;

/** Every generated file: path from the project's root to content. The same contract always gives the same bytes. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const response = applySdkVerificationTokenResponseSchema(EVERY_REVISION);
  const environment = environmentSchema(EVERY_REVISION);
  const types = await typesFile(HEADER, [
    typeSchema(applySdkVerificationTokenRequest(EVERY_REVISION)),
    response,
    typeSchema(profile(EVERY_REVISION)),
    TOKEN_REQUEST_SCHEMA,
    EXPECTATION,
    QUARANTINED_PROFILE,
  ]);
  const schemas: Record<string, JsonSchema> = {
    request: applySdkVerificationTokenRequestSchema(EVERY_REVISION),
    response,
    profile: profileSchema(EVERY_REVISION),
    "token-request": TOKEN_REQUEST_SCHEMA,
  };
  requireStrict([...Object.values(schemas), environment, REPORT_SCHEMA]);
  // What the function checks: what a client sends and what the vendor answers.
  const validators = validatorFiles(HEADER, [response, TOKEN_REQUEST_SCHEMA]);
  const profiles = defaultProfiles(EVERY_REVISION);
  return new Map([
    ...Object.entries(schemas).map(([name, schema]) => [`${FOLDER}/${name}.schema.json`, json(schema)] as const),
    [`${FOLDER}/types.ts`, types],
    [`${FOLDER}/validators.js`, validators.javascript],
    [`${FOLDER}/validators.d.ts`, validators.declarations],
    [
      `${FOLDER}/profiles.ts`,
      `${HEADER}\nimport type { Profile } from "./types";\n\n/** One profile per IdCardType that any revision lists; a revision's own are those of its types. */\nexport const DEFAULT_PROFILES: Readonly<Record<string, Profile>> = ${json(profiles).trimEnd()};\n`,
    ],
    [`${ENVIRONMENTS_FOLDER}/environment.schema.json`, json(environment)],
    [
      `${ENVIRONMENTS_FOLDER}/types.ts`,
      await typesFile(ENVIRONMENTS_HEADER, [environment], {
        module: "../../contract/generated/types",
        names: ["Expectation", "QuarantinedProfile"],
      }),
    ],
    [`${SMOKE_FOLDER}/report.schema.json`, json(REPORT_SCHEMA)],
    [`${SMOKE_FOLDER}/types.ts`, await typesFile(SMOKE_HEADER, [REPORT_SHAPE])],
    ["docs/alarms.md", alarmsPage()],
    ["docs/profiles.md", profilesPage()],
    ["docs/configuration.md", configurationPage(environment)],
    ["docs/local-cloud.md", localCloudPage(contractAt("latest"))],
    ["docs/licences.md", licencesPage()],
    ["docs/permissions.md", permissionsPage()],
    ["docs/lint-rules.md", lintRulesPage()],
    ["docs/smoke-reporters.md", smokeReportersPage()],
  ]);
}
