"use strict";
// What runs inside an instance: loads the handler's module, then serves one invocation at a time over a channel of its
// own: not that of process.send, which is the function's. Plain CommonJS, so that an instance needs no loader and
// starts fast. The other end is instance.ts.

const { Socket } = require("node:net");
const { join } = require("node:path");
const { keepOnLoopback } = require("../../../../lib/loopback-only.cjs");
const { setTime } = require("./instance-clock.cjs");

const [folder, handlerName] = process.argv.slice(2);
const dot = handlerName.lastIndexOf(".");
const moduleName = handlerName.slice(0, dot);
const exportName = handlerName.slice(dot + 1);

// Kept before the function's code runs, which may replace or close any of them.
const channel = new Socket({ fd: 3 });
const write = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
const exit = process.exit.bind(process);
/** Proves that a message is the bootstrap's, whatever else writes to the descriptor. */
let token;
let handler;

keepOnLoopback((address) => send({ kind: "refused", address }));

// The parent is gone: nobody is left to serve.
channel.on("error", () => {});
channel.on("close", () => exit(0));
readLines((message) => (token === undefined ? load(message) : invoke(message)));

// Node's own handling of an exception nobody catches, rejections included, but the platform is told first. A function that
// has its own listener survives, as it does on the platform.
process.on("uncaughtException", (error) => {
  if (process.listenerCount("uncaughtException") > 1) return;
  logError(error);
  send({ kind: "crashed", ...describe(error) }, () => exit(1));
});

function readLines(onMessage) {
  const line = [];
  channel.setEncoding("utf8");
  channel.on("data", (text) => {
    const [first, ...others] = text.split("\n");
    line.push(first);
    for (const next of others) {
      onMessage(JSON.parse(line.splice(0).join("")));
      line.push(next);
    }
  });
}

/** Begins a line of its own, because the function may have left one unfinished. */
function send(message, done) {
  channel.write(`\n${JSON.stringify({ token, ...message })}\n`, done);
}

function load(message) {
  token = message.token;
  handler = require(join(folder, moduleName))[exportName];
  if (typeof handler === "function") send({ kind: "ready" });
  else {
    const problem = `${moduleName}.js does not export a function named ${exportName}.`;
    send({ kind: "handlerNotFound", message: problem }, () => exit(1));
  }
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
