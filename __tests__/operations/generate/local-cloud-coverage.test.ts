import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../lib/project-root";
import { type LocalCloud, SERVICES, startLocalCloud } from "../../../local-cloud";
import { type ApiCall, callApi } from "../../../local-cloud/__tests__/helpers/api-client";
import { FOLDERS } from "../../../operations/generate/folders";

interface ServiceCoverage {
  readonly service: NonNullable<ApiCall["service"]>;
  readonly counts: Readonly<Record<"offered" | "inSdk" | "notInSdk" | "notOffered", number>>;
  readonly actions: readonly { readonly action: string }[];
  readonly notInSdk: readonly string[];
  readonly notOffered: readonly string[];
}

const { services } = JSON.parse(readFileSync(join(PROJECT_ROOT, FOLDERS.localCloud, "coverage.json"), "utf8")) as {
  readonly services: readonly ServiceCoverage[];
};

describe("coverage.json", () => {
  let local: LocalCloud;
  beforeAll(async () => {
    local = await startLocalCloud();
  });
  afterAll(() => local.close());

  it("has every service of the local cloud", () => {
    expect(services.map(({ service }) => service)).toEqual(SERVICES.map(({ name }) => name));
  });

  it.each(services)("counts what it names of $service", ({ counts, actions, notInSdk, notOffered }) => {
    expect(counts.offered).toBe(actions.length);
    expect(counts.notInSdk).toBe(notInSdk.length);
    expect(counts.notOffered).toBe(notOffered.length);
    expect(counts.offered - counts.notInSdk).toBe(counts.inSdk - counts.notOffered);
  });

  it.each(services)("says of $service what a caller finds: InvalidAction for what is not there alone", async (one) => {
    const ask = async (action: string): Promise<string | undefined> => {
      const parameters = { NoSuchParameter: 1 };
      return (await callApi(local, { service: one.service, action, parameters })).code;
    };
    const [absent = ""] = one.notOffered;
    expect([absent, await ask(absent)]).toEqual([absent, "InvalidAction"]);
    for (const { action } of one.actions) expect([action, await ask(action)]).not.toEqual([action, "InvalidAction"]);
  });
});
