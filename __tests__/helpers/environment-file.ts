import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentNames, loadEnvironment } from "../../environments/load-environment";
import type { ResolvedEnvironment } from "../../environments/resolved-environment";
import { EXIT, UserError } from "../../lib/user-error";
import { temporaryFolder } from "./temporary-folder";

/** The day on which the files are read. */
const TODAY = { now: () => Date.UTC(2025, 0, 14, 12) };

let folderOfAll: string | undefined;

/** The folder of one file after the other: to make and remove one for each takes longer than to load what is in it. */
function sharedFolder(): string {
  folderOfAll ??= temporaryFolder();
  return folderOfAll;
}

/** Loads the environment `test` from a file with a content. @param folder the file's. @default - one of such files */
export function loadFile(yaml: string, folder = sharedFolder()): ResolvedEnvironment {
  const file = join(folder, "test.yaml");
  // Overwriting a file takes fifty times as long as creating it: ext4 waits for the disk.
  rmSync(file, { force: true });
  writeFileSync(file, yaml);
  // Of a file with several regions, the first.
  const name = environmentNames(folder).find((one) => one.startsWith("test"));
  return loadEnvironment(name ?? "test", folder, TODAY);
}

/** The message with which the content is refused, without the folder's path. */
export function refusalMessage(yaml: string): string {
  const folder = sharedFolder();
  try {
    loadFile(yaml, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toHaveProperty("exitCode", EXIT.usage);
    return (error as UserError).message.replaceAll(`${folder}/`, "");
  }
  throw new Error("the file was accepted");
}
