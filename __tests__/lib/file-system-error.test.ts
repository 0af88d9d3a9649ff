import { fileSystemError } from "../../lib/file-system-error";

const errno = (code: string, more: object): Error => Object.assign(new Error(code), { code, ...more });

test.each([
  [
    "a folder without the right",
    errno("EACCES", { syscall: "mkdir", path: "dist" }),
    "dist cannot be written (EACCES, mkdir).",
  ],
  [
    "a name that is not given",
    errno("EROFS", { syscall: "rename", path: "a", dest: "b" }),
    "b cannot be written (EROFS, rename).",
  ],
  [
    "a full disk, which names no file",
    errno("ENOSPC", { syscall: "write" }),
    "A file cannot be written (ENOSPC, write).",
  ],
])("%s is the user's to mend, in two sentences", (_what, error, message) => {
  expect(fileSystemError(error)).toMatchObject({ name: "UserError", message, exitCode: 1 });
});

test.each([
  ["a file that is not there", errno("ENOENT", { syscall: "open", path: "x" })],
  ["a port that may not be listened on", errno("EACCES", { syscall: "listen", address: "127.0.0.1", port: 80 })],
  ["any other error", new TypeError("x")],
  ["a text", "EACCES"],
  ["nothing", undefined],
])("%s stays what it is", (_what, error) => {
  expect(fileSystemError(error)).toBeUndefined();
});
