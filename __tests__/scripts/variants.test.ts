import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Environment } from "../../environments/generated/types";
import { start } from "../../scripts/start";
import { GATEWAY_VARIANTS, OTHER_VARIANTS } from "../fixtures/variants";
import { runCommandInProcess } from "../helpers/run-command-in-process";
import { temporaryFolder } from "../helpers/temporary-folder";

let mockFolder = "";
jest.mock("../fixtures/environments-folder", () => ({
  get ENVIRONMENTS_FOLDER() {
    return mockFolder;
  },
}));

/** `npx ekyc start` of a project whose one environment is this. */
async function startWith(environment: Environment) {
  const cwd = temporaryFolder();
  mockFolder = join(cwd, "environments");
  mkdirSync(mockFolder);
  writeFileSync(
    join(mockFolder, "dev.yaml"),
    stringify({ profiles: { select: ["HK", "MLIDPassport"] }, ...environment }),
  );
  return runCommandInProcess(start, [], { cwd });
}

const VARIANTS = {
  ...Object.fromEntries(
    Object.entries(GATEWAY_VARIANTS).map(([name, gateway]) => [
      name,
      { region: "ap-singapore", endpoint: { gateway } } as Environment,
    ]),
  ),
  ...OTHER_VARIANTS,
};

describe("npx ekyc start", () => {
  it.each(Object.keys(VARIANTS))("issues a token with each profile of %s", async (name) => {
    const run = await startWith(VARIANTS[name] as Environment);
    expect(run).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("2 of 2 profiles issued a token"),
    });
  });
});
