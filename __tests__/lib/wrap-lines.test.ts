import { wrapLines } from "../../lib/wrap-lines";

const wrapped = (text: string, width = 30): string[] => wrapLines(text, width).split("\n");

it("leaves lines that fit alone, to the last column", () => {
  const text = `${"x".repeat(30)}\n\n  a  b\n`;
  expect(wrapLines(text, 30)).toBe(text);
});

it("breaks between words and indents what follows a little further than the line", () => {
  expect(wrapped("error: the address cannot be reached at all\n  fix: start the local cloud first")).toEqual([
    "error: the address cannot be",
    "  reached at all",
    "  fix: start the local cloud",
    "    first",
  ]);
});

it("never breaks a word, however long", () => {
  const path = `/tmp/${"folder/".repeat(8)}file`;
  expect(wrapped(`cannot write ${path} now`)).toEqual(["cannot write", `  ${path}`, "  now"]);
});

it("indents under the second column of a line that has two", () => {
  expect(wrapped("  expected  an answer of the endpoint")).toEqual([
    "  expected  an answer of the",
    "            endpoint",
  ]);
});

it("does not indent under a column so far right that nothing fits there", () => {
  expect(wrapped("  a title of twenty columns  123 ms and more")).toEqual([
    "  a title of twenty columns",
    "    123 ms and more",
  ]);
});

it("continues a shell's line as a shell does, and leaves a quoted argument whole", () => {
  expect(wrapped(`  KEY=... npx ekyc smoke --env dev --filter "idCardType=HK checkMode=1"`, 44)).toEqual([
    "  KEY=... npx ekyc smoke --env dev \\",
    `    --filter "idCardType=HK checkMode=1"`,
  ]);
});

it("counts no column for colours", () => {
  const red = "\u001b[31merror:\u001b[39m";
  expect(wrapped(`${red} twenty-three columns ok`, 30)).toEqual([`${red} twenty-three columns ok`]);
});

it("leaves what moves the cursor alone", () => {
  const progress = `\r\u001b[2K  1/3 ${"a title ".repeat(6)}`;
  expect(wrapped(progress)).toEqual([progress]);
});

it("gives up where no word would fit", () => {
  expect(wrapped("a line of five words", 10)).toEqual(["a line of five words"]);
});
