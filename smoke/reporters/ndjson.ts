import type { Reporter } from "./reporter";

const line = (type: "check" | "summary", value: object): string => `${JSON.stringify({ type, ...value })}\n`;

/** For log pipelines: one line of JSON per check as it ends, then one with everything else that the report says. */
export function ndjsonReporter(): Reporter {
  const written = new Set<string>();
  return {
    result: (result) => {
      written.add(result.id);
      return line("check", result);
    },
    render: ({ checks, ...run }) =>
      [...checks.filter(({ id }) => !written.has(id)).map((check) => line("check", check)), line("summary", run)].join(
        "",
      ),
  };
}
