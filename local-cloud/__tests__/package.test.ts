import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencies as ofProject } from "../../package.json";
import { tencentLocalCloud } from "../cli";
import { dependencies } from "../package.json";

const container = readFileSync(join(__dirname, "../Containerfile"), "utf8");
const steps = container.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const step = (name: string): string => steps.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? "";

it("the package depends on what it needs at the versions of the project, pinned", () => {
  expect(ofProject).toMatchObject(dependencies);
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

describe("the Containerfile", () => {
  it("has instructions that exist, and gives up root before it runs anything", () => {
    const names = steps.map((line) => line.split(" ")[0]);
    expect(names).toEqual(["FROM", "WORKDIR", "COPY", "RUN", "USER", "WORKDIR", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT"]);
    expect(step("FROM")).toBe("node:22-slim");
    expect(step("USER")).toBe("node");
  });

  it("starts the program with options that it has, on the port that is exposed", () => {
    const [program, ...args] = JSON.parse(step("ENTRYPOINT")) as string[];
    expect(program).toBe("tencent-local-cloud");
    const { options } = tencentLocalCloud.describe();
    for (const flag of args.filter((arg) => arg.startsWith("--"))) {
      expect(options.map(({ long }) => long)).toContain(flag);
    }
    expect(args.at(-1)).toBe(step("EXPOSE"));
  });

  it("has a healthcheck whose program is JavaScript, of that port", () => {
    const [node, flag, code = ""] = JSON.parse(step("HEALTHCHECK").replace(/^.* CMD /, "")) as string[];
    expect([node, flag]).toEqual(["node", "-e"]);
    expect(() => new Function(code)).not.toThrow();
    expect(code).toContain(`http://127.0.0.1:${step("EXPOSE")}/_local/health`);
  });
});
