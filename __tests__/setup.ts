const MASKS = [
  { pattern: /[0-9a-f]{64}/g, mask: "<sha256>" },
  // The folder of a test's output is a temporary one, so the way from there to the project differs.
  { pattern: /(\.\.\/)+[^"]*?(terraform\.[a-z0-9-]+\.tfstate|environments\/[a-z0-9-]+\.yaml)/g, mask: "<project>/$2" },
];

const masked = (text: string): string =>
  MASKS.reduce((result, { pattern, mask }) => result.replace(pattern, mask), text);

// A snapshot shows what a person decided; hashes follow from the sources and would change in every diff.
expect.addSnapshotSerializer({
  test: (value: unknown) => typeof value === "string" && masked(value) !== value,
  serialize: (value: string) => JSON.stringify(masked(value)),
});

// Of each token cdktf keeps the whole stack, which jest maps to the sources: two fifths of a synth, for nobody.
jest.mock("cdktf/lib/tokens/private/stack-trace", () => ({ captureStackTrace: () => [] }));
