import { fileSystemError } from "./lib/file-system-error";
import { describeUserError, UserError } from "./lib/user-error";
import { scopeFrom, synthesize } from "./operations/stacks/synthesize";

try {
  synthesize(undefined, scopeFrom(process.env));
} catch (thrown) {
  const error = fileSystemError(thrown) ?? thrown;
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(describeUserError(error));
  process.exitCode = error.exitCode;
}
