import { loadFile, refusalMessage } from "../helpers/environment-file";

const COMPARING = `region: ap-jakarta
profiles:
  select: [HK, ML]
  overrides:
    ML: { checkMode: 2, compareImage: request }
`;

describe("the function of an environment", () => {
  it("needs memory for the photos that requests bring", () => {
    expect(refusalMessage(COMPARING)).toContain(
      "line 5, profiles.overrides.ML.compareImage: function.memoryMb is 128; allowed with a profile whose requests bring a photo, as ML: at least 256.",
    );
    expect(refusalMessage(`${COMPARING}function: { memoryMb: 128 }\n`)).toContain(
      "line 6, function.memoryMb: got 128; allowed with a profile whose requests bring a photo, as ML: at least 256.",
    );
    expect(loadFile(`${COMPARING}function: { memoryMb: 256 }\n`).function.memoryMb).toBe(256);
  });

  it("works on one request at a time when it is called with events", () => {
    const file = (settings: string) => `region: ap-jakarta\nfunction: { ${settings} }\n`;
    expect(refusalMessage(file("kind: event, concurrency: 2"))).toContain(
      "line 2, function.concurrency: got 2; an Event function works on 1 request at a time: leave it out, or set function.kind to web.",
    );
    expect(loadFile(file("kind: event, concurrency: 1")).function.concurrency).toBe(1);
    expect(loadFile(file("concurrency: 64")).function.concurrency).toBe(64);
  });
});
