import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text of a permission boundary's document.
 * @param document the document, or the path of a JSON file from the environment file's folder
 * @throws Error of the file system
 */
export const boundaryDocument = (document: object | string, folder: string): string =>
  typeof document === "string" ? readFileSync(join(folder, document), "utf8") : JSON.stringify(document);
