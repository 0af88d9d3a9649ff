import { deliverToTerminal } from "../../scripts/lib/keys/key-file";

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
