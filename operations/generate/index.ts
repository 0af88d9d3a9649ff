import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../lib/user-error";
import { fillMarkers, type PageParts } from "./markers";
import { PAGES } from "./pages";
import { wholeFiles } from "./whole-files";

async function page(root: string, path: string): Promise<string> {
  try {
    return await readFile(join(root, path), "utf8");
  } catch {
    throw new UserError(
      `${path} cannot be read.`,
      "Put it back: its text is written by hand, its parts are generated.",
    );
  }
}

/**
 * Everything that `npm run generate` writes: path from the project's root to content. The same contract and the same
 * text of the pages always give the same bytes.
 * @param root where the pages are read
 * @param others pages of other rooms, as {@link PAGES}
 * @throws UserError for a page that is not there or does not have its markers
 */
export async function generatedFiles(
  root: string,
  others: Readonly<Record<string, () => PageParts>> = {},
): Promise<Map<string, string>> {
  const pages = Object.entries({ ...PAGES, ...others });
  // First, because the rest takes seconds.
  const texts = await Promise.all(pages.map(([path]) => page(root, path)));
  const files = await wholeFiles();
  for (const [index, [path, parts]] of pages.entries()) {
    files.set(path, fillMarkers(path, texts[index] ?? "", parts()));
  }
  return files;
}
