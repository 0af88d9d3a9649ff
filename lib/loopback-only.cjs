"use strict";
// Lets a process connect only to this machine. Whatever module of Node opens a connection, it does so by the method that
// is replaced here, before a name is looked up. Plain CommonJS, because functions' processes load it as well.

const net = require("node:net");

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;

const listeners = new Set();
let connect;

function connectToThisMachine(...args) {
  const [{ path, host = "localhost", port }] = Array.isArray(args[0]) ? args[0] : net._normalizeArgs(args);
  if (path || LOOPBACK.test(host)) return connect.apply(this, args);
  const address = `${host}:${port}`;
  const error = new Error(`${address} is not on this machine`);
  error.code = "ENETUNREACH";
  // Later, as a connection fails: its opener is not ready to hear of a failure or an abort before this returns.
  process.nextTick(() => {
    for (const onRefused of listeners) onRefused(address);
    this.destroy(error);
  });
  return this;
}

exports.keepOnLoopback = (onRefused) => {
  if (listeners.size === 0) {
    ({ connect } = net.Socket.prototype);
    net.Socket.prototype.connect = connectToThisMachine;
  }
  listeners.add(onRefused);
  return () => {
    if (listeners.delete(onRefused) && listeners.size === 0) net.Socket.prototype.connect = connect;
  };
};
