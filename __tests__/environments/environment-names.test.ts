import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentEntries } from "../../environments/environment-entries";
import { ENVIRONMENTS_FOLDER, environmentNames, loadEnvironment } from "../../environments/load-environment";
import { UserError } from "../../lib/user-error";
import { temporaryFolder } from "../helpers/temporary-folder";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe("a file with several regions", () => {
  const write = (name: string, yaml: string): void => writeFileSync(join(folder, `${name}.yaml`), yaml);

  it("is one environment per region, each with the region in its name and the whole quota", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\nquota: { reserve: 5 }\n");
    write("dev", "region: ap-jakarta\n");
    expect(environmentNames(folder)).toEqual(["dev", "prod-ap-jakarta", "prod-ap-singapore"]);
    expect(loadEnvironment("prod-ap-jakarta", folder)).toMatchObject({
      name: "prod-ap-jakarta",
      region: "ap-jakarta",
      quota: { requestsPerSecond: 20, reserve: 5 },
    });
  });

  it("may spell them in any way that YAML has", () => {
    write("prod", '"re\\x67ions": &r [ap-singapore, ap-jakarta]\n');
    expect(environmentNames(folder)).toEqual(["prod-ap-jakarta", "prod-ap-singapore"]);
  });

  it("has no environment of its own name", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\n");
    expect(() => loadEnvironment("prod", folder)).toThrow("there are: prod-ap-jakarta, prod-ap-singapore.");
  });

  it("cannot give a name that another file has", () => {
    write("prod", "regions: [ap-singapore, ap-jakarta]\n");
    write("prod-ap-jakarta", "region: ap-singapore\n");
    write("dev", "region: ap-singapore\n");
    expect(() => loadEnvironment("prod-ap-jakarta", folder)).toThrow(/both give an environment "prod-ap-jakarta"\./);
    expect(loadEnvironment("dev", folder).name).toBe("dev");
  });

  it.each([
    ["region: ap-jakarta\nregions: [ap-jakarta]\n", "region: not allowed here. An environment has a region, or a list"],
    ["regions: [moon]\n", 'regions.0: got "moon"; allowed: ap-bangkok'],
    [
      'contract: "2025-01-14"\nregions: [ap-bangkok]\n',
      'regions.0: got "ap-bangkok"; contract 2025-01-14 offers the API in',
    ],
    ["regions: [ap-jakarta, ap-jakarta]\n", "regions: "],
    [
      "regions: [ap-singapore, ap-jakarta]\nendpoint:\n  gateway: { kind: edgeone, domain: a.example.com, zone: { name: example.com }, certificate: free }\n",
      'endpoint.gateway.domain: got "a.example.com" for 2 regions; a domain of EdgeOne leads to one region',
    ],
  ])("%j is refused", (yaml, message) => {
    write("prod", yaml);
    expect(() => loadEnvironment(environmentNames(folder)[0] ?? "", folder)).toThrow(message);
  });
});

describe("the name of an environment", () => {
  it("that does not exist is answered with the ones that do and the nearest", () => {
    writeFileSync(join(folder, "staging.yaml"), "region: ap-jakarta\n");
    writeFileSync(join(folder, "prod.yaml"), "region: ap-jakarta\n");
    expect(() => loadEnvironment("stagin", folder)).toThrow(
      new UserError('There is no environment "stagin"; there are: prod, staging. Did you mean "staging"?', ""),
    );
  });

  it("cannot leave the folder", () => {
    expect(() => loadEnvironment("../secrets", folder)).toThrow('There is no environment "../secrets"');
  });
});

it.each(environmentNames())("the project's own environment %s is valid", (name) => {
  expect(loadEnvironment(name).name).toBe(name);
});

it("each file of the project names the schema by which editors complete it", () => {
  for (const { file } of environmentEntries(ENVIRONMENTS_FOLDER)) {
    const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, "utf8")) ?? [];
    expect([file, existsSync(join(ENVIRONMENTS_FOLDER, schema)), schema]).toEqual([
      file,
      true,
      expect.stringMatching(/schema\.json$/),
    ]);
  }
});
