import type { Topic } from "../../local-cloud";

/** What a function itself wrote to a topic, oldest first: without the platform's own lines. */
export function functionLines(topic: Topic | undefined): string[] {
  return (topic?.records ?? []).filter(({ fields }) => fields["SCF_Type"] === "Custom").map(({ text }) => text);
}
