// Usage: node smoke-issue.mjs ENVIRONMENT success|failure RUN_URL
// Opens one issue when the smoke checks of an environment fail and closes it when they pass again, with the GitHub CLI (gh).
import { execFileSync } from "node:child_process";

const [environment = "", result = "", url = ""] = process.argv.slice(2);
const title = `Smoke checks of ${environment} fail`;

const gh = (...args) => execFileSync("gh", args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

function openIssue() {
  const list = gh(
    "issue",
    "list",
    "--state",
    "open",
    "--app",
    "github-actions",
    "--limit",
    "100",
    "--json",
    "number,title",
  );
  return JSON.parse(list).find((issue) => issue.title === title)?.number;
}

if (environment === "" || url === "") {
  process.stderr.write("Usage: node smoke-issue.mjs ENVIRONMENT success|failure RUN_URL\n");
  process.exitCode = 2;
} else if (result === "failure") {
  if (openIssue() === undefined) {
    const body = `What failed, why, and the next step are in the summary of the run: ${url}\n\nThis issue is closed by the first run that passes.`;
    process.stdout.write(gh("issue", "create", "--title", title, "--body", body));
  }
} else if (result === "success") {
  const number = openIssue();
  if (number !== undefined) gh("issue", "close", String(number), "--comment", `The smoke checks pass again: ${url}`);
} else {
  process.stdout.write(`The smoke checks ended as "${result}", which says nothing about ${environment}.\n`);
}
