import { PassThrough } from "node:stream";
import { LineReader, markOf } from "../../../../services/scf/runtime/line-reader";

/** A reader of a stream, the lines that it has read, and what ends the stream. */
function open() {
  const stream = new PassThrough();
  const lines: string[] = [];
  const reader = new LineReader(stream, (line) => lines.push(line));
  const close = (): Promise<void> => new Promise((closed) => stream.once("close", closed).destroy());
  return { stream, lines, reader, close };
}

const turn = () => new Promise(setImmediate);
const isSettled = (promise: Promise<void>) => Promise.race([promise.then(() => true), turn().then(() => false)]);

test("a mark passes behind every line that was written before it, the unfinished one too, and is in none", async () => {
  const { stream, lines, reader } = open();
  const mark = markOf("request");
  const passed = reader.pass(mark);
  for (const character of `first\r\nunfinished${mark}`) stream.write(character);
  await passed;
  expect(lines).toEqual(["first", "unfinished"]);
  stream.write("next\n");
  await turn();
  expect(lines).toEqual(["first", "unfinished", "next"]);
});

test("marks of requests at the same time pass in whatever order they come", async () => {
  const { stream, lines, reader } = open();
  const [first, second] = [markOf("first"), markOf("second")];
  const passed = { first: reader.pass(first), second: reader.pass(second) };
  stream.write(`one\n${second}two\n`);
  await passed.second;
  expect(await isSettled(passed.first)).toBe(false);
  stream.write(first);
  await passed.first;
  expect(lines).toEqual(["one", "two"]);
});

test("a mark that comes twice, or that nobody waits for any longer, is in no line", async () => {
  const { stream, lines, reader } = open();
  const [twice, late] = [markOf("twice"), markOf("late")];
  const passed = reader.pass(twice);
  void reader.pass(late);
  reader.forget(late);
  stream.write(`one\n${twice}${twice}two\n${late}three\n`);
  await passed;
  await turn();
  expect(lines).toEqual(["one", "two", "three"]);
});

test("what is waited for passes when the stream ends; nothing is kept of a mark that was forgotten", async () => {
  const { reader, close } = open();
  const [awaited, forgotten] = [reader.pass(markOf("awaited")), reader.pass(markOf("forgotten"))];
  reader.forget(markOf("forgotten"));
  await close();
  expect([await isSettled(awaited), await isSettled(forgotten)]).toEqual([true, false]);
  expect(await isSettled(reader.pass(markOf("after the end")))).toBe(true);
});
