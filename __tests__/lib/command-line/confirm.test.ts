import { PassThrough } from "node:stream";
import { confirmOn } from "../../../lib/command-line/confirm";

const terminal = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });

async function answered(input: string) {
  const [stdin, stderr] = [terminal(true), terminal(true)];
  const asked = confirmOn({ stdin, stderr })?.("Rotate? [y/N] ");
  stdin.end(input);
  return { answer: await asked, said: String(stderr.read()) };
}

describe("a question to a person", () => {
  it.each(["y\n", "Y\n", "yes\n", " yes \r\n"])("is answered with yes by %j alone", async (input) => {
    expect(await answered(input)).toEqual({ answer: true, said: "Rotate? [y/N] " });
  });

  it.each(["\n", "n\n", "yep\n", "", "y e s\n"])("is answered with no by %j", async (input) => {
    expect((await answered(input)).answer).toBe(false);
  });

  it("is not asked where nobody reads it or can answer", () => {
    expect(confirmOn({ stdin: terminal(false), stderr: terminal(true) })).toBeUndefined();
    expect(confirmOn({ stdin: terminal(true), stderr: terminal(false) })).toBeUndefined();
  });
});
