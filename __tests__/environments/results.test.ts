import { loadFile, refusalMessage } from "../helpers/environment-file";

describe("endpoint.results of an environment file", () => {
  it("is absent unless it is written, and answers then what is not personal", () => {
    expect(loadFile("region: ap-jakarta\n").endpoint).not.toHaveProperty("results");
    expect(loadFile("region: ap-jakarta\nendpoint: { results: {} }\n").endpoint.results).toEqual({
      detail: "summary",
      media: "none",
    });
  });

  it("allows more where it says so", () => {
    const file = "region: ap-jakarta\nendpoint: { results: { detail: full, media: links } }\n";
    expect(loadFile(file).endpoint.results).toEqual({ detail: "full", media: "links" });
  });

  it.each([
    [
      "an Event function",
      "region: ap-jakarta\nfunction: { kind: event }\nendpoint:\n  results: { detail: summary }\n",
      "test.yaml, line 4, endpoint.results: got results with function.kind event, whose return values SCF writes into the log topic; allowed: with function.kind web.",
    ],
    [
      "links to media without the detail that has them",
      "region: ap-jakarta\nendpoint:\n  results:\n    media: links\n",
      'test.yaml, line 4, endpoint.results.media: got "links" with endpoint.results.detail summary; allowed: none, or with detail full.',
    ],
    [
      "another detail",
      "region: ap-jakarta\nendpoint:\n  results:\n    detail: al\n",
      'test.yaml, line 4, endpoint.results.detail: got "al"; allowed: summary, full (default: summary).',
    ],
    [
      "an unknown key",
      "region: ap-jakarta\nendpoint:\n  results: { medai: links }\n",
      'test.yaml, line 3, endpoint.results.medai: unknown key; allowed: detail, media. Did you mean "media"?',
    ],
  ])("is refused with %s, with its line", (_what, yaml, message) => {
    expect(refusalMessage(yaml)).toBe(message);
  });
});
