import { isRuntime, RUNTIMES } from "../../../../contract/vendor/runtimes";
import { MEMORY_MB, TIMEOUT_SECONDS } from "../../../../contract/vendor/scf-limits";
import { ApiError } from "../../../core/api-error";
import type { FunctionName, FunctionSettings } from "./function";

/**
 * Prefixes of the platform's own environment variables (docs.cloudbase.net, cloud-function/function-configuration/env).
 */
const RESERVED_PREFIXES = ["SCF_", "QCLOUD_", "TENCENTCLOUD_"];
/** "Environment variables 4 KB per function" (583/11637). Bytes of all names and values. */
const ENVIRONMENT_MAX_BYTES = 4 * 1024;
const HANDLER = /^[\w./-]+\.[A-Za-z_$][\w$]*$/;

/** "Zip packages of at most 50 MB" (CreateFunction, Code.ZipFile). Bytes. */
const ZIP_MAX_BYTES = 50 * 1024 * 1024;
/** CreateFunction, Description. */
const DESCRIPTION_MAX_LENGTH = 1_000;
/**
 * How long a function may take to start (InitTimeout of code functions, 583/11637); what else can be given is assumed.
 * Seconds.
 */
export const INIT_TIMEOUT_SECONDS = { min: 1, default: 65, max: 300 } as const;

/**
 * What can be checked about a function before its code is examined.
 *
 * @throws ApiError InvalidParameterValue.Description, .Environment, .EnvironmentExceededLimit,
 *   .EnvironmentSystemProtect, .FunctionName, .Handler, .MemorySize, .Runtime, .ZipFile or LimitExceeded.Timeout
 */
export function checkFunction(fn: FunctionName & FunctionSettings): void {
  checkEnvironment(fn.environment);
  if (!/^[A-Za-z][\w-]{0,58}[A-Za-z0-9]$/.test(fn.name)) {
    throw new ApiError(
      "InvalidParameterValue.FunctionName",
      `The function name ${fn.name} is not valid: 2 to 60 letters, digits, - and _, a letter first, a letter or a digit last.`,
    );
  }
  if (!HANDLER.test(fn.handler) && !(fn.type === "HTTP" && fn.handler === "")) {
    throw new ApiError(
      "InvalidParameterValue.Handler",
      `The handler ${fn.handler} is not of the form module.export, for example index.main_handler.`,
    );
  }
  if (!isRuntime(fn.runtime)) {
    throw new ApiError(
      "InvalidParameterValue.Runtime",
      `The runtime ${fn.runtime} cannot be run here: only ${Object.keys(RUNTIMES).join(", ")}.`,
    );
  }
  if (fn.code.length > ZIP_MAX_BYTES) {
    throw new ApiError(
      "InvalidParameterValue.ZipFile",
      `The code's zip has ${fn.code.length} bytes, more than ${ZIP_MAX_BYTES}.`,
    );
  }
  if (fn.description.length > DESCRIPTION_MAX_LENGTH) {
    throw new ApiError(
      "InvalidParameterValue.Description",
      `The description has ${fn.description.length} characters, more than ${DESCRIPTION_MAX_LENGTH}.`,
    );
  }
  const { min, max } = TIMEOUT_SECONDS;
  if (!Number.isInteger(fn.timeoutSeconds) || fn.timeoutSeconds < min || fn.timeoutSeconds > max) {
    throw new ApiError(
      "LimitExceeded.Timeout",
      `The timeout of ${fn.timeoutSeconds} s is not an integer from ${min} to ${max}.`,
    );
  }
  const { smallest, step, largest } = MEMORY_MB;
  if (fn.memoryMb !== smallest && (fn.memoryMb < step || fn.memoryMb > largest || fn.memoryMb % step !== 0)) {
    throw new ApiError(
      "InvalidParameterValue.MemorySize",
      `The memory of ${fn.memoryMb} MB is not ${smallest}, nor a multiple of ${step} up to ${largest}.`,
    );
  }
}

function checkEnvironment(environment: Readonly<Record<string, string>>): void {
  const names = Object.keys(environment);
  const impossible = names.find((name) => /[=\0]/.test(name) || environment[name]?.includes("\0"));
  if (impossible !== undefined) {
    throw new ApiError(
      "InvalidParameterValue.Environment",
      `The environment variable ${JSON.stringify(impossible)} is one that no process can have: with = in its name, or a NUL character.`,
    );
  }
  const reserved = names.find((name) => RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix)));
  if (reserved !== undefined) {
    throw new ApiError(
      "InvalidParameterValue.EnvironmentSystemProtect",
      `The environment variable ${reserved} belongs to the platform: names that start with ${RESERVED_PREFIXES.join(", ")} are reserved.`,
    );
  }
  const bytes = Buffer.byteLength(names.map((name) => name + environment[name]).join(""));
  if (bytes > ENVIRONMENT_MAX_BYTES) {
    throw new ApiError(
      "InvalidParameterValue.EnvironmentExceededLimit",
      `The environment variables take ${bytes} bytes, more than ${ENVIRONMENT_MAX_BYTES}.`,
    );
  }
}
