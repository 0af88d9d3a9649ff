"use strict";
// The platform's clock inside an instance. It need not be this machine's: what a function signs must be in time for the
// platform's APIs.

/** A difference of less than a second is the way of a message, not another clock. */
const SAME_CLOCK_MS = 1_000;
const SystemDate = Date;
let aheadMs = 0;
const now = () => SystemDate.now() + aheadMs;

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, args, type) => Reflect.construct(target, args.length === 0 ? [now()] : args, type),
  apply: () => new SystemDate(now()).toString(),
  get: (target, property) => (property === "now" ? now : target[property]),
});

/** Sets how far the platform's clock is ahead of this machine's. */
exports.setAhead = (ms) => {
  aheadMs = Math.abs(ms) < SAME_CLOCK_MS ? 0 : ms;
};
/** Sets the platform's time, milliseconds since the epoch. */
exports.setTime = (time) => exports.setAhead(time - SystemDate.now());
