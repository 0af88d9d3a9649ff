import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironment } from "../environments/load-environment";
import { PROJECT_ROOT } from "../lib/project-root";
import { type LocalEndpoint, startLocalEndpoint } from "./helpers/local-endpoint";
import { shellWords } from "./helpers/shell-words";

const page = readFileSync(join(PROJECT_ROOT, "docs", "calling.md"), "utf8");

/** Each curl line, with the answer that the page shows below it. */
const shown = [...page.matchAll(/```sh\n(curl .*)\n```\n(?:\n```json\n([\s\S]*?)\n```)?/g)].map(
  ([, line = "", answer]) => ({ line, answer }),
);

/** What curl does with such a line: `-H`, `-d` and an address. */
function curl(line: string, variables: Readonly<Record<string, string>>): Promise<Response> {
  const [, ...words] = shellWords(line, variables);
  const after = (option: string): string[] => words.filter((_word, index) => words[index - 1] === option);
  const known = new Set(["-s", "-H", "-d", ...after("-H"), ...after("-d")]);
  const [url = "", ...more] = words.filter((word) => !known.has(word));
  if (more.length > 0) throw new Error(`more than curl is known to take here: ${more.join(" ")}`);
  const headers = Object.fromEntries(after("-H").map((header) => header.split(/: */, 2)));
  const [body] = after("-d");
  return fetch(url, body === undefined ? { headers } : { method: "POST", headers, body });
}

/** Values that are another in each answer. */
const VARYING = new Set(["sdkToken", "requestId", "expiresAt"]);

const comparable = (answer: object): object =>
  Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, VARYING.has(name) ? typeof value : value]));

describe("docs/calling.md", () => {
  let endpoint: LocalEndpoint;
  beforeAll(async () => {
    endpoint = await startLocalEndpoint(loadEnvironment("dev"));
  });
  afterAll(() => endpoint.close());

  it("shows requests and answers", () => {
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(2);
  });

  it.each(shown)("is answered as it says: $line", async ({ line, answer }) => {
    const response = await curl(line, { URL: endpoint.url, KEY: endpoint.key });
    const body = (await response.json()) as object;
    expect(response.headers.get("cache-control")).toBe("no-store");
    if (answer === undefined) expect(response.status).toBe(200);
    else expect(comparable(body)).toEqual(comparable(JSON.parse(answer) as object));
  });

  it("says what else may be in an answer", async () => {
    const response = await curl(shown[0]?.line ?? "", { URL: endpoint.url, KEY: endpoint.key });
    expect(response.status).toBe(201);
    expect(page).toContain("`serverParamInfo`");
  });
});
