import { code, table } from "../../operations/generate/markdown";
import type { PageParts } from "../../operations/generate/markers";
import { type CommandEntry, GROUPS } from "./commands";

/** The generated part of docs/commands.md: every command, in the groups of the overview. */
export const commandsPage = (commands: readonly CommandEntry[]): PageParts => ({
  commands: Object.entries(GROUPS)
    .map(([group, heading]) => {
      const rows = commands
        .filter((one) => one.group === group)
        .map(({ name, summary }) => [code(`ekyc ${name}`), summary]);
      return `### ${heading.replace(":", "")}\n\n${table(["Command", "What it does"], rows)}`;
    })
    .join("\n\n"),
});
