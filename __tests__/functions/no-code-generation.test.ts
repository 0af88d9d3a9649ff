import { join } from "node:path";
import { bundle } from "../../constructs/token-function/bundle";
import { PROJECT_ROOT } from "../../lib/project-root";

it.each(["tokens/web.ts", "tokens/index.ts", "smoke/index.ts"])(
  "the bundle of %s makes no code at run time",
  (entry) => {
    const text = new TextDecoder().decode(bundle(join(PROJECT_ROOT, "functions", entry)));
    expect(text).not.toMatch(/\bFunction\(|\beval\(/);
  },
);
