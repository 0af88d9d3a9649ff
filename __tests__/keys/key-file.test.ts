import fs, { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deliverToFile, deliverToTerminal } from "../../keys/key-file";
import { newClientKey } from "../../keys/key-format";
import { UserError } from "../../lib/user-error";
import { readClientKey } from "../../smoke/targets/client-key";
import { temporaryFolder } from "../helpers/temporary-folder";

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream & {
    written: string[];
  };
};

it("prints a key once to a terminal", () => {
  const terminal = stream(true);
  deliverToTerminal(terminal).deliver("ekyc_EXAMPLE");
  expect(terminal.written).toEqual(["ekyc_EXAMPLE\n"]);
});

it("prints nothing to a pipe", () => {
  const pipe = stream(false);
  expect(() => deliverToTerminal(pipe)).toThrow("The output is not a terminal");
  expect(pipe.written).toEqual([]);
});

it("says of a printed key whose hash was not stored that it is of no use", () => {
  const terminal = stream(true);
  const delivery = deliverToTerminal(terminal);
  delivery.withdraw();
  expect(terminal.written).toEqual([]);
  delivery.deliver("ekyc_EXAMPLE");
  delivery.withdraw();
  expect(terminal.written).toEqual(["ekyc_EXAMPLE\n", "Do not use that key.\n"]);
});

describe("a key file", () => {
  const { plaintext, key } = newClientKey({ environment: "dev", now: 0 });
  let file: string;
  beforeEach(() => {
    file = join(temporaryFolder(), "key.txt");
  });

  it("is its owner's alone, and is gone when the key is taken back", () => {
    const delivery = deliverToFile(file);
    expect(existsSync(file)).toBe(false);
    delivery.deliver(plaintext);
    expect(readFileSync(file, "utf8")).toBe(`${plaintext}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    delivery.withdraw();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["the disk is full", "ENOSPC"],
    ["your quota of the disk is used up", "EDQUOT"],
  ])("that cannot be written, because %s, is a sentence, and does not stay", async (reason, code) => {
    jest.spyOn(fs, "fsyncSync").mockImplementationOnce(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(() => deliverToFile(file).deliver(plaintext)).toThrow(
      new UserError(`${file} cannot be written: ${reason}.`, ""),
    );
    expect(existsSync(file)).toBe(false);
    deliverToFile(file).deliver(plaintext);
  });

  it("that is in the way stays as it is, and is named with the id of the key it holds", () => {
    writeFileSync(file, `${plaintext}\n`);
    const delivery = deliverToFile(file);
    expect(() => delivery.deliver("another")).toThrow(`It holds the key ${key.id}.`);
    delivery.withdraw();
    expect(readFileSync(file, "utf8")).toBe(`${plaintext}\n`);
  });

  it.each(["missing/key.txt", "file.txt/key.txt"])("in a folder that does not exist is a sentence: %s", (name) => {
    writeFileSync(join(dirname(file), "file.txt"), "");
    expect(() => deliverToFile(join(dirname(file), name)).deliver(plaintext)).toThrow(/cannot be written: .*folder/);
  });

  it.each<[string, () => unknown]>([
    ["to be written", () => deliverToFile(plaintext)],
    ["to be read", () => readClientKey(plaintext, {})],
    ["to be read, with a path before it", () => readClientKey(`./${plaintext}`, {})],
  ])("that is a key instead of a name, %s, is refused without the key", (_what, act) => {
    let thrown: unknown;
    try {
      act();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    const { message, fix } = thrown as UserError;
    expect(`${message}${fix}`).not.toContain(plaintext.slice(-43));
    expect(existsSync(plaintext)).toBe(false);
  });
});
