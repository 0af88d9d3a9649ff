/**
 * Stands in for `form-data` in the function's bundle. The SDK loads it for multipart bodies only, which no call of ours sends,
 * and it brings a table of MIME types that is larger than everything else together (134 of 284 KB).
 */
class NoMultipart {
  constructor() {
    throw new Error("Multipart bodies are not part of this bundle.");
  }
}

export = NoMultipart;
