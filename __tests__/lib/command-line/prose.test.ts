import { defineCommand } from "../../../lib/command-line/define-command";
import type { TextStream } from "../../../lib/command-line/text-stream";
import { EXIT, UserError } from "../../../lib/user-error";

/** A stream that keeps what is written, and is a terminal of a width if one is given. */
const stream = (columns?: number): TextStream & { text: string } => ({
  text: "",
  isTTY: columns !== undefined,
  ...(columns !== undefined && { columns }),
  write(text) {
    this.text += text;
  },
});

const LONG = "The endpoint https://endpoint.example was not reached.";

const refusing = defineCommand("ekyc test", (program, run) =>
  program.option("--env <name>", "environment").action(
    run(({ stderr }) => {
      stderr.write("warning: soon\n");
      throw new UserError(LONG, "Start it.");
    }),
  ),
);

async function runOn(columns: number | undefined, args: string[] = [], variables = {}) {
  const [stdout, stderr] = [stream(columns), stream(columns)];
  const code = await refusing(args, { variables, stdout, stderr, interruptible: () => Promise.reject() });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

it("wraps an error to the terminal and shows its first word in red, a warning's in yellow", async () => {
  expect(await runOn(40)).toEqual({
    code: EXIT.usage,
    stdout: "",
    stderr:
      "\u001b[33mwarning:\u001b[39m soon\n" +
      "\u001b[31merror:\u001b[39m The endpoint\n  https://endpoint.example was not\n  reached.\n  fix: Start it.\n",
  });
});

it("colours a mistake of the command line too", async () => {
  expect((await runOn(80, ["--evn"])).stderr).toContain("\u001b[31merror:\u001b[39m unknown option '--evn'\n");
});

it("colours nothing with NO_COLOR, and still wraps", async () => {
  expect((await runOn(40, [], { NO_COLOR: "1" })).stderr).toBe(
    "warning: soon\nerror: The endpoint\n  https://endpoint.example was not\n  reached.\n  fix: Start it.\n",
  );
});

it("leaves lines whole and without colour where there is no terminal", async () => {
  expect((await runOn(undefined)).stderr).toBe(`warning: soon\nerror: ${LONG}\n  fix: Start it.\n`);
});
