import { CLIENT_KEY_PATTERNS, EXAMPLE_CLIENT_KEY } from "../../contract/endpoint/client-key";
import { code, table } from "./markdown";
import type { PageParts } from "./markers";

/** What the example holds and no key does: seven characters that chance would have to draw seven times. */
const EXAMPLE = "(EXAMPLE){7}";

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const GITLEAKS = `[[rules]]
id = "ekyc-client-key"
description = "Client key of an eKYC token endpoint"
regex = '''\\b(${CLIENT_KEY_PATTERNS.v2}|${CLIENT_KEY_PATTERNS.v1})(?:[^A-Za-z0-9_-]|$)'''
keywords = ["ekyc_"]

[[rules.allowlists]]
description = "The example of the documentation"
regexes = ['''${EXAMPLE}''']`;

/** The generated parts of docs/keys.md, for tools that look for keys. */
export const keysPage = (): PageParts => ({
  example: fenced("text", EXAMPLE_CLIENT_KEY),
  gitleaks: fenced("toml", GITLEAKS),
  "github-pattern": table(
    ["Field", "Keys of this release", "Keys of version 1"],
    [
      ["Secret format", code(CLIENT_KEY_PATTERNS.v2), code(CLIENT_KEY_PATTERNS.v1)],
      ["Before secret", code("\\A|[^0-9A-Za-z_-]"), code("\\A|[^0-9A-Za-z_-]")],
      ["After secret", code("\\z|[^0-9A-Za-z_-]"), code("\\z|[^0-9A-Za-z_-]")],
      ["Additional match requirements: must not match", code(EXAMPLE), "none"],
    ],
  ),
});
