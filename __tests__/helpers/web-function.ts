import { strToU8, type Zippable, zipSync } from "fflate";
import type { FunctionInput, FunctionResource } from "../../local-cloud";
import type { TestCloud } from "./scf";

/** A start file as a function for Nodejs20.19 has it. */
export const START_FILE = "#!/bin/bash\nexport PORT=9000\nexec /var/lang/node20/bin/node index.js\n";

export interface WebZipOptions {
  /** Text of scf_bootstrap; undefined for none. */
  readonly startFile?: string | undefined;
  /** Its Unix mode; 0 for a zip whose maker gave none. */
  readonly mode?: number;
}

/** A zip with a start file and an index.js. */
export function webZip(source: string, options: WebZipOptions = {}): Buffer {
  const { startFile, mode = 0o755 } = { startFile: START_FILE, ...options };
  const files: Zippable = { "index.js": strToU8(source) };
  if (startFile !== undefined) {
    files["scf_bootstrap"] = [strToU8(startFile), mode === 0 ? {} : { os: 3, attrs: (0o100_000 | mode) * 0x1_0000 }];
  }
  return Buffer.from(zipSync(files));
}

/**
 * A zip whose server answers with the given body, with `request` (and its whole body as `request.text`) and `response`
 * in reach.
 */
export function serverZip(body: string, listen = "server.listen(9000, '0.0.0.0');"): Buffer {
  return webZip(`
    const server = require("node:http").createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      request.text = Buffer.concat(chunks).toString("utf8");
      ${body}
    });
    ${listen}
  `);
}

/** Creates a Web function. */
export function createWeb(world: TestCloud, code: Buffer, overrides: Partial<FunctionInput> = {}): FunctionResource {
  return world.create(code, { type: "HTTP", handler: "", ...overrides });
}
