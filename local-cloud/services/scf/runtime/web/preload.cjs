"use strict";
// Loaded into every Node process of a Web function's instance before its own code. It gives the instance a port 9000 of
// its own, keeps the platform's clock, and ends the process when the local cloud ends. Plain CommonJS, so that it needs
// no loader. The other end of the control connection is instance-control.ts.

const net = require("node:net");
const { join } = require("node:path");
const { createInterface } = require("node:readline");
const { keepOnLoopback } = require("../../../../../lib/loopback-only.cjs");
const { setAhead } = require("../instance-clock.cjs");

const { folder, aheadMs } = JSON.parse(process.env.LOCAL_CLOUD_INSTANCE);
setAhead(aheadMs);

const PORT = 9_000;
const EVERYWHERE = ["", "0.0.0.0", "::"];
const THIS_MACHINE = ["127.0.0.1", "::1", "localhost"];
/** What the server sees at the other end: the platform's proxy, not the caller. */
const PROXY = { remoteAddress: "10.132.0.9", remotePort: 40_000, remoteFamily: "IPv4" };

// Kept before the function's code runs, which may replace or close any of them.
const write = [process.stdout, process.stderr].map((stream) => stream.write.bind(stream));
const exit = process.exit.bind(process);

const control = net.connect(join(folder, "control.sock"));
// The function decides how long its process lives.
control.unref();
control.on("error", () => {});
// The local cloud is gone: nobody is left to serve.
control.on("close", () => exit(0));
const tell = (message) => control.write(`${JSON.stringify(message)}\n`);
keepOnLoopback((address) => tell({ refused: address }));

createInterface({ input: control }).on("line", async (line) => {
  const { id, ...order } = JSON.parse(line);
  if (order.aheadMs !== undefined) setAhead(order.aheadMs);
  // Tells the local cloud that it has read every line until here.
  if (order.mark !== undefined) for (const each of write) await new Promise((done) => each(order.mark, done));
  tell({ done: id });
});

const { listen } = net.Server.prototype;

/**
 * Port 9000 becomes a socket of the instance's own, because several instances share this machine. Other ports stay what
 * they are.
 */
net.Server.prototype.listen = function (...args) {
  const [{ port, path, host, ...options }, callback] = net._normalizeArgs(args);
  const address = host ?? "";
  const isPublic = EVERYWHERE.includes(address);
  if (Number(port) !== PORT || path !== undefined || !(isPublic || THIS_MACHINE.includes(address))) {
    return listen.apply(this, args);
  }
  const own = { address: address || "::", family: address.includes(".") ? "IPv4" : "IPv6", port: PORT };
  const boundTo = this.address;
  this.address = () => (boundTo.call(this) === null ? null : own);
  this.prependListener("connection", (socket) => {
    for (const [name, value] of Object.entries(PROXY)) Object.defineProperty(socket, name, { value });
  });
  if (isPublic) this.once("listening", () => tell({ listening: true }));
  // Nobody connects to the other one: what listens on 127.0.0.1 cannot be reached from outside an instance.
  const socket = isPublic ? "public.sock" : "loopback.sock";
  return listen.call(this, { ...options, path: join(folder, socket) }, callback);
};
