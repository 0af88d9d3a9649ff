"use strict";
// What runs inside an instance: loads the handler's module, then serves one invocation at a time over the IPC channel.
// Plain CommonJS, so that an instance needs no loader and starts fast. The other end of the channel is instance.ts.

const { join } = require("node:path");
const { setTime } = require("./instance-clock.cjs");

const [folder, handlerName] = process.argv.slice(2);
const dot = handlerName.lastIndexOf(".");
const moduleName = handlerName.slice(0, dot);
const exportName = handlerName.slice(dot + 1);

// Kept before the function's code runs, which may replace or close any of them.
const send = process.send.bind(process);
const write = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
const exit = process.exit.bind(process);

// The parent is gone: nobody is left to serve.
process.on("disconnect", () => exit(0));

// Node's own way with an exception nobody catches, rejections included, but told to the platform first. A function that has
// its own listener survives, as it does on the platform.
process.on("uncaughtException", (error) => {
  if (process.listenerCount("uncaughtException") > 1) return;
  logError(error);
  send({ kind: "crashed", ...describe(error) }, () => exit(1));
});

const handler = require(join(folder, moduleName))[exportName];
if (typeof handler === "function") {
  process.on("message", invoke);
  send({ kind: "ready" });
} else {
  send({ kind: "handlerNotFound", message: `${moduleName}.js does not export a function named ${exportName}.` }, () =>
    exit(1),
  );
}

async function invoke({ event, context, environment, endMark, time }) {
  setTime(time);
  // The role's credentials are renewed while an instance lives, so every invocation brings the current ones.
  Object.assign(process.env, environment);
  const outcome = await settle(event, context);
  // The marks tell the parent that it has read every line of this invocation.
  for (const each of write) await new Promise((done) => each(endMark, done));
  send(outcome);
}

async function settle(event, context) {
  try {
    const result = await handler(JSON.parse(event), context);
    return { kind: "returned", result: JSON.stringify(result) ?? "null" };
  } catch (error) {
    logError(error);
    return { kind: "threw", ...describe(error) };
  }
}

/** As Node prints an exception nobody catches. */
function logError(error) {
  write[1](`${describe(error).stack}\n`);
}

function describe(error) {
  return error instanceof Error
    ? { message: error.message, stack: error.stack ?? String(error) }
    : { message: String(error), stack: String(error) };
}
