import { decompressLogs } from "../../../services/cls/upload/decompress";
import { readLogGroups } from "../../../services/cls/upload/log-groups";
import { decompressLz4 } from "../../../services/cls/upload/lz4";
import { encodeLogs } from "./log-bodies";

const MB = 1024 * 1024;
const log = (contents: Readonly<Record<string, string>>) => ({ contents });
const problem = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { problem?: string }).problem ?? error;
  }
};

describe("a body of logs", () => {
  it("is refused beyond each limit of the vendor's, and taken at it", () => {
    const logs = (count: number) => ({ logs: Array.from({ length: count }, () => log({ a: "x" })) });
    const groups = (count: number) => Array.from({ length: count }, () => logs(1));
    const values = (count: number, bytes = MB) => ({
      logs: Array.from({ length: count }, () => log({ a: "x".repeat(bytes) })),
    });
    expect(readLogGroups(encodeLogs(...groups(10)))).toHaveLength(10);
    expect(readLogGroups(encodeLogs(logs(10_000)))[0]?.logs).toHaveLength(10_000);
    expect(readLogGroups(encodeLogs(values(5)))[0]?.logs).toHaveLength(5);
    const tooMuch = [groups(11), [logs(10_001)], [values(1, MB + 1)], [values(5), values(6, MB - 1)]];
    for (const list of tooMuch) expect(problem(() => readLogGroups(encodeLogs(...list)))).toBe("LogSizeExceed");
    expect(problem(() => decompressLogs(Buffer.alloc(6 * MB + 1), ""))).toBe("LogSizeExceed");
  });

  it.each([
    ["no group", Buffer.from([0x10, 1])],
    ["a group without logs", encodeLogs({ logs: [] })],
    ["a key that is reserved", encodeLogs({ logs: [log({ __TIMESTAMP__x: "1" })] })],
    ["an empty key", encodeLogs({ logs: [log({ "": "1" })] })],
    ["a time before 1970", encodeLogs({ logs: [{ time: -1, contents: {} }] })],
    ["half a message", encodeLogs({ logs: [log({ a: "x" })] }).subarray(0, -1)],
    ["a field of a type out of use", Buffer.from([0x0b])],
    ["a number that does not end", Buffer.alloc(20, 0xff)],
  ])("is refused with %s", (_what, body) => {
    expect(problem(() => readLogGroups(body))).toBe("InvalidContent");
  });

  it("may have fields that are not known here, of every type", () => {
    const unknown = Buffer.from([0x38, 1, 0x45, 0, 0, 0, 0, 0x49, 0, 0, 0, 0, 0, 0, 0, 0, 0x52, 1, 65]);
    expect(readLogGroups(Buffer.concat([unknown, encodeLogs({ logs: [log({ a: "ä" })] })]))).toMatchObject([
      { logs: [{ contents: { a: "ä" } }] },
    ]);
  });
});

describe("an LZ4 block", () => {
  // lz4.block.compress(…, store_size=False) of lz4 4.4.5 for Python.
  const BLOCK = Buffer.from(
    "cf61206c6f67206c696e652c200c00031f3b1800040830000f2400131f780100ff19f0032074686520656e64206f6620697420616c6c",
    "hex",
  );
  const TEXT = `${"a log line, a log line, a log line; ".repeat(3)}${"x".repeat(300)} the end of it all`;

  it("of the official library is read", () => {
    expect(decompressLz4(BLOCK, 6 * MB).toString()).toBe(TEXT);
  });

  it("is refused where it is cut off, too large, or copies what is not there", () => {
    expect(() => decompressLz4(BLOCK, TEXT.length - 1)).toThrow(`more than ${TEXT.length - 1} bytes`);
    for (const end of [1, 5, BLOCK.length - 1])
      expect(() => decompressLz4(BLOCK.subarray(0, end), MB)).toThrow(RangeError);
    expect(() => decompressLz4(Buffer.from([0x10, 65, 2, 0]), MB)).toThrow("before its beginning");
    expect(problem(() => decompressLogs(Buffer.from([0x10]), "lz4"))).toBe("InvalidContent");
  });

  it("that stands for far more than it holds is not unpacked", () => {
    const bomb = Buffer.concat([Buffer.from([0x1f, 65, 1, 0]), Buffer.alloc(60_000, 255), Buffer.from([0, 0])]);
    expect(problem(() => decompressLogs(bomb, "lz4"))).toBe("InvalidContent");
  });
});
