import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentNames, loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { EXIT, UserError } from "../../lib/user-error";
import { temporaryFolder } from "./temporary-folder";

/** The day on which the files are read. */
const TODAY = { now: () => Date.UTC(2025, 0, 14, 12) };

/** Loads the environment `test` from a file with a content. @param folder the file's. @default - a new one */
export function loadFile(yaml: string, folder = temporaryFolder()): ResolvedEnvironment {
  writeFileSync(join(folder, "test.yaml"), yaml);
  // Of a file with several regions, the first.
  const name = environmentNames(folder).find((one) => one.startsWith("test"));
  return loadEnvironment(name ?? "test", folder, TODAY);
}

/** The message with which the content is refused, without the folder's path. */
export function refusalMessage(yaml: string): string {
  const folder = temporaryFolder();
  try {
    loadFile(yaml, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toHaveProperty("exitCode", EXIT.usage);
    return (error as UserError).message.replaceAll(`${folder}/`, "");
  }
  throw new Error("the file was accepted");
}
