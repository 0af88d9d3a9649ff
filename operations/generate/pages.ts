import { contractAt, EVERY_REVISION } from "../../contract/vendor/revisions";
import { environmentSchema } from "../../environments/schema/environment-schema";
import { FAULT_GRAMMAR } from "../../local-cloud";
import { alarmsPage } from "./alarms-page";
import { callingPage } from "./calling-page";
import { configurationPage } from "./configuration-page";
import { gatewaysPage } from "./gateways-page";
import { keysPage } from "./keys-page";
import { licencesPage } from "./licences-page";
import { lintRulesPage } from "./lint-rules-page";
import { localCloudApiPage } from "./local-cloud-api-page";
import { localCloudPage } from "./local-cloud-page";
import { logsPage } from "./logs-page";
import type { PageParts } from "./markers";
import { permissionsPage } from "./permissions-page";
import { profilesPage } from "./profiles-page";
import { resultsPage } from "./results-page";
import { smokeReportersPage } from "./smoke-reporters-page";
import { testUsersPage } from "./test-users-page";

/** The pages that are written by hand around generated parts, by their path from the project's root. */
export const PAGES: Readonly<Record<string, () => PageParts>> = {
  "docs/alarms.md": alarmsPage,
  "docs/calling.md": callingPage,
  "docs/configuration.md": () => configurationPage(environmentSchema(EVERY_REVISION)),
  "docs/gateways.md": gatewaysPage,
  "docs/keys.md": keysPage,
  "docs/licences.md": licencesPage,
  "docs/lint-rules.md": lintRulesPage,
  "docs/local-cloud-guide.md": () => ({ "fault-grammar": `\`\`\`text\n${FAULT_GRAMMAR}\n\`\`\`` }),
  "docs/local-cloud-api.md": localCloudApiPage,
  "docs/local-cloud.md": () => localCloudPage(contractAt("latest")),
  "docs/logs.md": logsPage,
  "docs/permissions.md": permissionsPage,
  "docs/profiles.md": profilesPage,
  "docs/results.md": resultsPage,
  "docs/smoke-reporters.md": smokeReportersPage,
  "docs/test-users.md": testUsersPage,
};
