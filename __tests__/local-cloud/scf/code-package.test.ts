import { strToU8, zipSync } from "fflate";
import { readCodePackage } from "../../../local-cloud/scf/code-package";
import { handlerZip } from "../../helpers/scf";

const SOURCE = "cdktf.out/stacks/token-endpoint-dev/handler.zip";

function read(zip: Uint8Array, handler = "index.main_handler") {
  return () => readCodePackage({ type: "Event", code: Buffer.from(zip), handler }, SOURCE);
}

test("gives the files by their path, without folders", () => {
  const zip = zipSync({ "index.js": strToU8("1"), lib: { "a.js": strToU8("2") }, empty: {} });
  expect(Object.keys(read(zip)()).sort()).toEqual(["index.js", "lib/a.js"]);
});

test.each([
  ["is cut off", handlerZip("").subarray(0, 60), `${SOURCE} is not a whole zip (60 bytes): it is cut off or damaged.`],
  ["is empty", Buffer.alloc(0), `${SOURCE} is empty.`],
  [
    "is something else",
    Buffer.from("exports.main_handler = 1"),
    `${SOURCE} is not a whole zip (24 bytes): it is cut off or damaged.`,
  ],
  ["has no files", Buffer.from(zipSync({})), `${SOURCE} is a zip without files.`],
  [
    "leads out of its folder",
    Buffer.from(zipSync({ "index.js": strToU8(""), "../../etc/passwd": strToU8("") })),
    `${SOURCE} holds a file outside of its folder: ../../etc/passwd.`,
  ],
])("refuses a zip that %s, and says to synthesize again", (_, zip, message) => {
  expect(read(zip)).toThrow(
    expect.objectContaining({ name: "UserError", message, fix: "Run `npm run synth` to build the zip again." }),
  );
});

test("refuses a zip without the handler's module, and says what it holds", () => {
  expect(read(handlerZip(""), "app.main_handler")).toThrow(
    expect.objectContaining({
      name: "UserError",
      message: `${SOURCE} has no app.js, the module of the handler app.main_handler; it holds index.js.`,
      fix: expect.stringContaining("npm run synth"),
    }),
  );
});
